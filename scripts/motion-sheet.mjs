// Draws the contact sheet of the camera's moves, three frames of each, to look at after any change to them:
//   npm run build && node scripts/motion-sheet.mjs [FILE.jpg]        (default docs/motion.jpg)
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const sharp = require('sharp');
const { createPainter } = require('../dist/providers/local/painter.js');
const { FORMATS } = require('../dist/domain/format.js');
const { planMoves } = require('../dist/domain/film/moves/plan-moves.js');
const { movingFrames } = require('../dist/media/motion/moving-frames.js');

const KINDS = ['push in', 'pull out', 'pan left', 'pan right', 'pan up', 'pan down', 'drift'];
const FRAMES = 300;
const [WIDTH, HEIGHT] = [150, 267];
const [GAP, LABEL] = [10, 22];
const COLUMNS = 4;

const format = FORMATS.portrait;
const request = { prompt: 'lighthouse, cliff, sea, keeper, lamp, evening', ...format, seed: 3 };
const picture = (await createPainter().illustrate(request, new AbortController().signal)).bytes;

/** The moves of the first scene, of any story, that begins with this kind. */
function movesOf(kind) {
  for (let scene = 1; ; scene++) {
    const moves = planMoves({ motion: 'lively', seed: 1, scene, frames: FRAMES, fps: 30, picture: format, format });
    if (moves[0].kind === kind) return moves;
  }
}

async function threeFrames(moves) {
  const tiles = [];
  let index = 0;
  for await (const frame of movingFrames({ picture, format, moves, frames: FRAMES })) {
    if ([0, FRAMES / 2, FRAMES - 1].includes(index++)) tiles.push(await tile(frame));
  }
  return tiles;
}

/** A frame as RGB by way of BT.709, in the size of the sheet. */
async function tile(frame) {
  const { width, height } = format;
  const rgb = Buffer.alloc(width * height * 3);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 3) {
      const colour = width * height + (y >> 1) * (width / 2) + (x >> 1);
      const light = 1.1644 * (frame[y * width + x] - 16);
      const [u, v] = [frame[colour] - 128, frame[colour + (width * height) / 4] - 128];
      [light + 1.7927 * v, light - 0.2132 * u - 0.5329 * v, light + 2.1124 * u].forEach((value, channel) => {
        rgb[to + channel] = Math.max(0, Math.min(255, Math.round(value)));
      });
    }
  }
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize(WIDTH, HEIGHT)
    .png()
    .toBuffer();
}

const cell = { width: 3 * WIDTH + GAP, height: HEIGHT + LABEL + GAP };
const layers = [];
for (const [index, kind] of KINDS.entries()) {
  const left = (index % COLUMNS) * cell.width;
  const top = Math.floor(index / COLUMNS) * cell.height;
  const label = `<svg width="${cell.width}" height="${LABEL}"><text x="4" y="16" font-family="sans-serif" font-size="15" fill="#fff">${kind}</text></svg>`;
  layers.push({ input: Buffer.from(label), left, top });
  for (const [part, input] of (await threeFrames(movesOf(kind))).entries()) {
    layers.push({ input, left: left + part * WIDTH, top: top + LABEL });
  }
}
const file = process.argv[2] ?? fileURLToPath(new URL('../docs/motion.jpg', import.meta.url));
const [width, height] = [COLUMNS * cell.width, Math.ceil(KINDS.length / COLUMNS) * cell.height];
const { size } = await sharp({ create: { width, height, channels: 3, background: '#202020' } })
  .composite(layers)
  .jpeg({ quality: 76, mozjpeg: true })
  .toFile(file);
console.log(`${file}: ${KINDS.length} moves, ${Math.round(size / 1000)} kB`);
