// Draws the contact sheet of the camera's moves and of the borders, three frames of each, to look at after any change to them:
//   npm run build && node scripts/motion-sheet.mjs [FILE.jpg]        (default docs/motion.jpg)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const sharp = require('sharp');
const { createPainter } = require('../dist/providers/local/painter.js');
const { FORMATS } = require('../dist/domain/format.js');
const { MOVE_KINDS } = require('../dist/domain/film/moves/move.js');
const { planMoves } = require('../dist/domain/film/moves/plan-moves.js');
const { encodeBorder } = require('../dist/media/encode-border.js');
const { findFfmpeg } = require('../dist/media/ffmpeg/probe.js');
const { movingFrames } = require('../dist/media/motion/moving-frames.js');

/** A held picture looks the same in all frames. */
const KINDS = MOVE_KINDS.filter((kind) => kind !== 'hold');
const MOST_SCENES = 1000;
const FRAMES = 300;
const [WIDTH, HEIGHT] = [150, 267];
const [GAP, LABEL] = [10, 22];
const COLUMNS = 4;

const format = FORMATS.portrait;
const request = { prompt: 'lighthouse, cliff, sea, keeper, lamp, evening', ...format, seed: 3 };
const drawn = async (changes) =>
  (await createPainter().illustrate({ ...request, ...changes }, new AbortController().signal)).bytes;
const picture = await drawn({});
const nextPicture = await drawn({ prompt: 'fox, snowy forest, river, morning', seed: 2 });

/** The moves of the first scene, of any story, that begins with this kind. */
function movesOf(kind) {
  for (let scene = 1; scene <= MOST_SCENES; scene++) {
    const moves = planMoves({ motion: 'lively', seed: 1, scene, frames: FRAMES, fps: 30, picture: format, format });
    if (moves[0].kind === kind) return moves;
  }
  throw new Error(
    `None of ${MOST_SCENES} scenes begins with the move "${kind}": see src/domain/film/moves/plan-moves.ts.`,
  );
}

async function threeFrames(moves) {
  const tiles = [];
  let index = 0;
  for await (const frame of movingFrames({ picture, format, moves, frames: FRAMES })) {
    if ([0, FRAMES / 2, FRAMES - 1].includes(index++)) tiles.push(await tile(frame));
  }
  return tiles;
}

/** Three frames of a border between two scenes, as they come out of the encoder; `which` are the frames to show. */
async function threeOfBorder({ border, sides, which }) {
  const { path: ffmpeg } = await findFfmpeg(process.env);
  const directory = mkdtempSync(join(tmpdir(), 'storyreel-sheet-'));
  try {
    const seen = {
      before: sides.includes('before') ? { picture, moves: movesOf('drift') } : undefined,
      after: sides.includes('after') ? { picture: nextPicture, moves: movesOf('push in') } : undefined,
    };
    await encodeBorder({ ffmpeg, directory, border, ...seen, format, output: 'border.mp4' });
    const raw = ['-v', 'error', '-i', join(directory, 'border.mp4'), '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-'];
    const frames = execFileSync(ffmpeg, raw, { maxBuffer: 2 ** 30 });
    const bytes = (format.width * format.height * 3) / 2;
    return Promise.all(which.map((index) => tile(frames.subarray(index * bytes, (index + 1) * bytes))));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const BORDERS = {
  'border: fade': { border: 'fade', sides: ['before', 'after'], which: [3, 7, 11] },
  'border: dip': { border: 'dip', sides: ['before', 'after'], which: [3, 7, 11] },
  'start of a film': { border: 'dip', sides: ['after'], which: [0, 2, 5] },
  'end of a film': { border: 'dip', sides: ['before'], which: [1, 4, 6] },
};

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
const cells = [
  ...KINDS.map((kind) => ({ name: kind, tiles: () => threeFrames(movesOf(kind)) })),
  ...Object.entries(BORDERS).map(([name, shown]) => ({ name, tiles: () => threeOfBorder(shown) })),
];
for (const [index, { name, tiles }] of cells.entries()) {
  const left = (index % COLUMNS) * cell.width;
  const top = Math.floor(index / COLUMNS) * cell.height;
  const label = `<svg width="${cell.width}" height="${LABEL}"><text x="4" y="16" font-family="sans-serif" font-size="15" fill="#fff">${name}</text></svg>`;
  layers.push({ input: Buffer.from(label), left, top });
  for (const [part, input] of (await tiles()).entries()) {
    layers.push({ input, left: left + part * WIDTH, top: top + LABEL });
  }
}
const file = process.argv[2] ?? fileURLToPath(new URL('../docs/motion.jpg', import.meta.url));
const [width, height] = [COLUMNS * cell.width, Math.ceil(cells.length / COLUMNS) * cell.height];
const { size } = await sharp({ create: { width, height, channels: 3, background: '#202020' } })
  .composite(layers)
  .jpeg({ quality: 76, mozjpeg: true })
  .toFile(file);
console.log(`${file}: ${KINDS.length} moves, ${Object.keys(BORDERS).length} borders, ${Math.round(size / 1000)} kB`);
