// Draws the sheet of cards, logo and thumbnails, with the fonts that come with Storyreel, to look at after any change to them:
//   npm run build && node scripts/card-sheet.mjs [FILE.jpg]        (default docs/cards.jpg)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const sharp = require('sharp');
const { createPainter } = require('../dist/providers/local/painter.js');
const { captionsOf } = require('../dist/domain/captions/captions.js');
const { usualStyle } = require('../dist/domain/captions/style/resolved-style.js');
const { FORMATS } = require('../dist/domain/format.js');
const { captionFonts } = require('../dist/media/captions/caption-font.js');
const { drawCard } = require('../dist/media/cards/draw-card.js');
const { encodeBorder } = require('../dist/media/encode-border.js');
const { encodeClip } = require('../dist/media/encode-clip.js');
const { findFfmpeg } = require('../dist/media/ffmpeg/probe.js');
const { logoOverlay, placeLogo } = require('../dist/media/overlay/logo-overlay.js');
const { drawThumbnail } = require('../dist/media/thumbnail/draw-thumbnail.js');

const FRAMES = 15;
const FADED = 7;
const GAP = 8;
const TALL = { width: 300, height: 533 };
const WIDE = { width: 405, height: 228 };
const LONG_TITLE =
  'A very long title that goes on and on about the keeper of the old lighthouse at the end of the world, and of what he saw there in the winter of the year in which the sea froze, and nobody came';

const format = FORMATS.portrait;
const fonts = captionFonts();
const { path: ffmpeg } = await findFfmpeg(process.env);

async function painted(prompt, size, seed) {
  return (await createPainter().illustrate({ prompt, ...size, seed }, new AbortController().signal)).bytes;
}

const dusk = await painted('lighthouse, cliff, ship, sea, dusk', format, 3);
const storm = await painted('lighthouse, cliff, keeper, storm, rain, night', format, 3);
const castle = await painted('castle, hills, road, morning', FORMATS.square, 5);
const fox = await painted('fox, snowy forest, stars, night', FORMATS.landscape, 2);
const card = (text, picture) => drawCard({ text, picture, fonts, width: format.width, height: format.height });
const title = await card('The Lighthouse Keeper & the Fox', dusk);

const logoSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="260" height="100"><rect width="260" height="100" rx="18" fill="#fff" fill-opacity="0.85"/>
  <circle cx="52" cy="50" r="32" fill="#e0482e"/><path d="M42 34l26 16-26 16z" fill="#fff"/>
  <text x="96" y="63" font-family="sans-serif" font-weight="bold" font-size="33" fill="#333">My Reel</text></svg>`;
const logoPicture = await sharp(Buffer.from(logoSvg)).png().toBuffer();
const logo = { place: 'top-right', opacity: 0.85, captions: usualStyle() };
const overlays = [await logoOverlay(await placeLogo(logoPicture, logo, format), format)];

const words = ['a', 'storm', 'came'].map((text, at) => ({ text, startMs: at * 150, endMs: at * 150 + 140 }));
const captions = captionsOf(words, { style: usualStyle(), format, language: 'en' });

/** One frame of what is encoded, as the encoder left it. */
async function tall(encode, frame) {
  const directory = mkdtempSync(join(tmpdir(), 'storyreel-sheet-'));
  try {
    await encode({ ffmpeg, directory, format, overlays, output: 'tile.mp4' });
    const picked = ['-vf', `select=eq(n\\,${frame})`, '-frames:v', '1', '-f', 'image2pipe', '-c:v', 'png', '-'];
    const png = execFileSync(ffmpeg, ['-v', 'error', '-i', join(directory, 'tile.mp4'), ...picked], {
      maxBuffer: 2 ** 26,
    });
    return sharp(png).resize(TALL.width, TALL.height).png().toBuffer();
  } finally {
    rmSync(directory, { recursive: true });
  }
}
const still = (picture, spoken = []) =>
  tall((work) => encodeClip({ ...work, picture, captions: spoken, frames: FRAMES }), FRAMES - 1);

const talls = [
  await still(title),
  await tall(
    (work) => encodeBorder({ ...work, border: 'fade', before: { picture: title }, after: { picture: dusk } }),
    FADED,
  ),
  await still(storm, captions),
  await still(await card('Read to you by Storyreel. Thank you for watching.', castle)),
];
const thumbnails = [
  [storm, 'The Lighthouse Keeper'],
  [fox, 'The Fox & the <Moon>'],
  [fox, 'حارس المنارة القديمة على شاطئ البحر'],
  [castle, 'שומר המגדלור הזקן'],
  [storm, 'ผู้ดูแลประภาคารเก่า'],
  [fox, LONG_TITLE],
];
const wides = [];
for (const [picture, text] of thumbnails) {
  const drawn = await drawThumbnail({ picture, title: text, fonts, width: 1280, height: 720 });
  wides.push(await sharp(drawn).resize(WIDE.width, WIDE.height).png().toBuffer());
}

const placed = (tiles, { width, height }, columns, from) =>
  tiles.map((input, at) => ({
    input,
    left: (at % columns) * (width + GAP),
    top: from + Math.floor(at / columns) * (height + GAP),
  }));
const file = process.argv[2] ?? fileURLToPath(new URL('../docs/cards.jpg', import.meta.url));
const size = { width: 3 * (WIDE.width + GAP) - GAP, height: TALL.height + 2 * (WIDE.height + GAP) };
const { size: bytes } = await sharp({ create: { ...size, channels: 3, background: '#ffffff' } })
  .composite([...placed(talls, TALL, 4, 0), ...placed(wides, WIDE, 3, TALL.height + GAP)])
  .jpeg({ quality: 76, mozjpeg: true })
  .toFile(file);
console.log(`${file}: ${talls.length} frames, ${wides.length} thumbnails, ${Math.round(bytes / 1000)} kB`);
