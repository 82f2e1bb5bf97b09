// Measures what each drawing of the kept set covers of its square, after a change of src/painter/things/words or of the set:
//   npm run build && node scripts/painter-bounds.mjs        (writes src/painter/things/bounds.json)
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const sharp = require('sharp');
const { bodyOf } = require('../dist/painter/things/draw-kept.js');
const { KEPT } = require('../dist/painter/things/lexicon.js');
const { STAND_INS } = require('../dist/painter/things/stand-ins.js');

const SIDE = 256;
const file = fileURLToPath(new URL('../src/painter/things/bounds.json', import.meta.url));
const bounds = {};
const drawings = new Set([...KEPT, ...STAND_INS].map(([thing]) => thing.drawing));
for (const drawing of [...drawings].sort((a, b) => (a < b ? -1 : 1))) {
  const body = bodyOf(drawing);
  if (!body)
    throw new Error(`The set should have a drawing "${drawing}", but has none. Correct its row in things/words.`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${SIDE}" height="${SIDE}">${body}</svg>`;
  const { data } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const box = [SIDE, SIDE, 0, 0];
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      if (data[(y * SIDE + x) * 4 + 3] < 40) continue;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x + 1);
      box[3] = Math.max(box[3], y + 1);
    }
  }
  bounds[drawing] = box.map((edge) => Math.round((edge / SIDE) * 320) / 10);
}
const rows = Object.entries(bounds).map(([drawing, box]) => `  "${drawing}": [${box.join(', ')}]`);
writeFileSync(file, `{\n${rows.join(',\n')}\n}\n`);
console.log(`${file}: ${rows.length} drawings`);
