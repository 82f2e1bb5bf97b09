// Takes the outlines of the letters and figures that the painter sets from a font, into src/painter/letters/outlines.json:
//   node scripts/painter-letters.mjs        (Montserrat ExtraBold, SIL Open Font License 1.1)
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const font = join(
  dirname(require.resolve('@expo-google-fonts/montserrat/package.json')),
  '800ExtraBold/Montserrat_800ExtraBold.ttf',
);
const SIGNS = ' !"#$%&\'()+,-./0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWXYZ€£¥°ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝß’';

const bytes = readFileSync(font);
const u16 = (at) => bytes.readUInt16BE(at);
const i16 = (at) => bytes.readInt16BE(at);
const u32 = (at) => bytes.readUInt32BE(at);
const tables = new Map(
  Array.from({ length: u16(4) }, (_, index) => 12 + index * 16).map((at) => [
    bytes.toString('latin1', at, at + 4),
    u32(at + 8),
  ]),
);
const table = (name) => {
  const at = tables.get(name);
  if (at === undefined) throw new Error(`${font} should have a table "${name}", but has none.`);
  return at;
};
const perEm = u16(table('head') + 18);
const longOffsets = i16(table('head') + 50) === 1;
const metrics = u16(table('hhea') + 34);

function glyphOf(code) {
  const cmap = table('cmap');
  for (let index = 0; index < u16(cmap + 2); index++) {
    const at = cmap + u32(cmap + 8 + index * 8);
    if (u16(at) !== 4) continue;
    const count = u16(at + 6) / 2;
    for (let segment = 0; segment < count; segment++) {
      const end = u16(at + 14 + segment * 2);
      const start = u16(at + 16 + (count + segment) * 2);
      if (code < start || code > end) continue;
      const delta = u16(at + 16 + (2 * count + segment) * 2);
      const offsetAt = at + 16 + (3 * count + segment) * 2;
      const offset = u16(offsetAt);
      return offset === 0 ? (code + delta) & 0xffff : (u16(offsetAt + offset + (code - start) * 2) + delta) & 0xffff;
    }
  }
  return 0;
}

/** The contours of a glyph as lists of points [x, y, on the curve]. */
function contoursOf(glyph, dx = 0, dy = 0) {
  const loca = table('loca');
  const offset = (index) => (longOffsets ? u32(loca + index * 4) : u16(loca + index * 2) * 2);
  if (offset(glyph) === offset(glyph + 1)) return [];
  let at = table('glyf') + offset(glyph);
  const count = i16(at);
  at += 10;
  if (count < 0) {
    const parts = [];
    for (let more = true; more;) {
      const flags = u16(at);
      const part = u16(at + 2);
      const words = flags & 1;
      const x = words ? i16(at + 4) : bytes.readInt8(at + 4);
      const y = words ? i16(at + 6) : bytes.readInt8(at + 5);
      at += words ? 8 : 6;
      if (flags & 8) at += 2;
      else if (flags & 0x40) at += 4;
      else if (flags & 0x80) at += 8;
      parts.push(...contoursOf(part, dx + x, dy + y));
      more = Boolean(flags & 0x20);
    }
    return parts;
  }
  const ends = Array.from({ length: count }, (_, index) => u16(at + index * 2));
  at += count * 2;
  at += 2 + u16(at);
  const flags = [];
  while (flags.length <= ends.at(-1)) {
    const flag = bytes[at++];
    flags.push(flag);
    if (flag & 8) for (let repeat = bytes[at++]; repeat > 0; repeat--) flags.push(flag);
  }
  const axis = (short, same) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? bytes[at++] : -bytes[at++];
      else if (!(flag & same)) {
        value += i16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  return ends.map((end, index) => {
    const points = [];
    for (let point = index === 0 ? 0 : ends[index - 1] + 1; point <= end; point++)
      points.push([xs[point] + dx, ys[point] + dy, flags[point] & 1]);
    return points;
  });
}

/** A contour as numbers: where it begins, then for each quadratic curve its control point and its end. */
function curvesOf(points) {
  const full = points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length];
    return point[2] || next[2] ? [point] : [point, [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2, 1]];
  });
  const begin = full.findIndex((point) => point[2]);
  const turned = [...full.slice(begin), ...full.slice(0, begin), full[begin]];
  const numbers = [turned[0][0], turned[0][1]];
  for (let index = 1; index < turned.length; index++) {
    const point = turned[index];
    const [x, y] = numbers.slice(-2);
    if (point[2]) numbers.push((x + point[0]) / 2, (y + point[1]) / 2, point[0], point[1]);
    else {
      const end = turned[++index];
      numbers.push(point[0], point[1], end[0], end[1]);
    }
  }
  return numbers.map((value) => Math.round((value / perEm) * 1000));
}

const letters = {};
for (const sign of SIGNS) {
  const glyph = glyphOf(sign.codePointAt(0));
  if (glyph === 0) throw new Error(`${font} should have "${sign}", but has not.`);
  const advance = u16(table('hmtx') + Math.min(glyph, metrics - 1) * 4);
  // Letters with a mark above end at most points twice: the marks are contours like others.
  const contours = contoursOf(glyph).map((points) => curvesOf(points));
  letters[sign] = { advance: Math.round((advance / perEm) * 1000), contours };
}
const file = fileURLToPath(new URL('../src/painter/letters/outlines.json', import.meta.url));
const rows = Object.entries(letters).map(([sign, letter]) => `  ${JSON.stringify(sign)}: ${JSON.stringify(letter)}`);
writeFileSync(file, `{\n${rows.join(',\n')}\n}\n`);
console.log(`${file}: ${rows.length} signs`);
