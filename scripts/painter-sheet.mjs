// Draws the painter's contact sheets, to look at after any change to it:
//   npm run build && node scripts/painter-sheet.mjs [DIRECTORY]        (default docs)
// painter.jpg has thirty pictures of stories, painter-channels.jpg sixty of six kinds of channel, ten in a row.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHANNELS, STORIES } from './painter-sheet/prompts.mjs';

const require = createRequire(import.meta.url);
const sharp = require('sharp');
const { createPainter } = require('../dist/providers/local/painter.js');

const painter = createPainter();
const directory = process.argv[2] ?? fileURLToPath(new URL('../docs/', import.meta.url));

async function sheet(name, prompts, columns, [width, height]) {
  const tiles = [];
  let slowestMs = 0;
  for (const [index, prompt] of prompts.entries()) {
    const begin = process.cpuUsage();
    const request = { prompt, width: 1080, height: 1920, seed: index + 1 };
    const { bytes } = await painter.illustrate(request, new AbortController().signal);
    const { user, system } = process.cpuUsage(begin);
    slowestMs = Math.max(slowestMs, (user + system) / 1000);
    tiles.push({
      input: await sharp(bytes).resize(width, height).png().toBuffer(),
      left: (index % columns) * width,
      top: Math.floor(index / columns) * height,
    });
  }
  const file = join(directory, name);
  const size = { width: width * columns, height: height * Math.ceil(prompts.length / columns) };
  const { size: written } = await sharp({ create: { ...size, channels: 3, background: '#000000' } })
    .composite(tiles)
    .jpeg({ quality: 78, mozjpeg: true })
    .toFile(file);
  console.log(
    `${file}: ${prompts.length} pictures, ${Math.round(written / 1000)} kB; the slowest took ${Math.round(slowestMs)} ms of CPU`,
  );
}

await sheet('painter.jpg', STORIES, 6, [270, 480]);
await sheet('painter-channels.jpg', Object.values(CHANNELS).flat(), 10, [180, 320]);
