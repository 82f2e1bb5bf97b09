// Draws the contact sheets of captions, to look at after any change to them: presets by format, and writing systems by preset.
//   npm run build && node scripts/caption-sheet.mjs [DIRECTORY]        (default docs/)
// The writing systems need fonts that are added: storyreel fonts add chinese-simplified japanese korean. What has none is left out.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const sharp = require('sharp');
const { createPainter } = require('../dist/providers/local/painter.js');
const { captionsOf } = require('../dist/domain/captions/captions.js');
const { resolvedStyle } = require('../dist/domain/captions/style/resolved-style.js');
const { PLATFORMS } = require('../dist/domain/captions/style/platforms.js');
const { FORMATS } = require('../dist/domain/format.js');
const { wordsOf } = require('../dist/domain/text/words.js');
const { captionFonts } = require('../dist/media/captions/caption-font.js');
const { unshowable } = require('../dist/media/captions/unshowable.js');
const { captionAss } = require('../dist/media/captions/ass/caption-ass.js');
const { fontsUsed } = require('../dist/media/captions/fonts-used.js');
const { putFonts } = require('../dist/media/captions/put-fonts.js');
const { coverFrame } = require('../dist/media/picture/cover-frame.js');
const { findFfmpeg } = require('../dist/media/ffmpeg/probe.js');

const PRESETS = ['phrase', 'word', 'karaoke', 'block'];
const ENGLISH = 'On a cliff above the northern sea, the old keeper has lit the great lamp every night for 31 years.';
const WRITING = [
  ['en', ENGLISH],
  ['zh', '小玲用一张旧地图做了一只风筝，风把它吹过了花园的墙，她就跟着跑了出去，一直跑到河边。'],
  ['ja', '小さな灯台の番人は、毎晩ランプを持って階段をのぼり、暗い海を見つめていました。'],
  ['ko', '늙은 등대지기는 매일 밤 등불을 들고 계단을 올라 어두운 바다를 바라보았습니다.'],
  ['th', 'ชายชราผู้ดูแลประภาคารเดินขึ้นบันไดทุกคืนพร้อมตะเกียง และมองออกไปยังทะเลอันมืดมิด'],
  ['ar', 'كان حارس المنارة العجوز يصعد الدرج كل ليلة حاملاً مصباحاً، وينظر إلى البحر المظلم.'],
  ['he', 'בכל לילה עלה שומר המגדלור הזקן במדרגות עם עששית בידו, והביט אל הים החשוך.'],
  ['hi', 'बूढ़ा पहरेदार हर रात दीपक लेकर सीढ़ियाँ चढ़ता था और अंधेरे समुद्र को देखता था।'],
  ['el', 'Κάθε νύχτα ο γέρος φύλακας ανέβαινε τη σκάλα με ένα φανάρι και κοίταζε τη θάλασσα.'],
  ['ru', 'Каждую ночь старый смотритель поднимался по лестнице с фонарём и смотрел на тёмное море.'],
];
const WORD_MS = 300;
const [GAP, LABEL] = [8, 22];

const home = process.env.STORYREEL_HOME ?? '.storyreel';
const fontsDirectory = join(home, 'fonts');
const { path: ffmpeg } = await findFfmpeg(process.env);
const work = mkdtempSync(join(tmpdir(), 'caption-sheet-'));
const pictures = new Map();

async function pictureOf(format) {
  const key = `${format.width}x${format.height}`;
  if (!pictures.has(key)) {
    const request = { prompt: 'lighthouse, cliff, sea, keeper, lamp, evening', ...format, seed: 3 };
    const { bytes } = await createPainter().illustrate(request, new AbortController().signal);
    pictures.set(key, await coverFrame(bytes, format));
  }
  return pictures.get(key);
}

/** A frame, so high in pixels, of captions at the moment when the word of that number is half spoken. */
async function frameOf({ text, language, format, choices, word = 8, height }) {
  const style = resolvedStyle(choices);
  const fonts = captionFonts(fontsDirectory, style.font);
  const words = wordsOf(text).map((part, index) => ({
    ...part,
    startMs: index * WORD_MS,
    endMs: index * WORD_MS + WORD_MS - 40,
  }));
  const captions = captionsOf(words, { style, format, language });
  writeFileSync(join(work, 'captions.ass'), captionAss(captions, { style, format, language }, fonts));
  await putFonts(fontsUsed(captions, fonts), join(work, 'fonts'));
  const seconds = ((Math.min(word, words.length - 1) + 0.5) * WORD_MS) / 1000;
  const raw = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'yuv420p',
    '-video_size',
    `${format.width}x${format.height}`,
    '-i',
    'pipe:0',
  ];
  const filters = `setpts=PTS+${seconds}/TB,ass=captions.ass:fontsdir=fonts`;
  const png = ['-vf', filters, '-frames:v', '1', '-f', 'image2pipe', '-c:v', 'png', 'pipe:1'];
  const options = { cwd: work, input: await pictureOf(format), maxBuffer: 2 ** 26 };
  const frame = execFileSync(ffmpeg, ['-v', 'error', ...raw, ...png], options);
  rmSync(join(work, 'fonts'), { recursive: true });
  return sharp(frame).resize({ height }).png().toBuffer();
}

/** A sheet of rows of frames, each with its label; a row is as high as its frames. */
async function sheet(file, rows) {
  const layers = [];
  let [y, widest] = [GAP, 0];
  for (const row of rows) {
    let [x, highest] = [GAP, 0];
    for (const { label, frame } of row) {
      const { width, height } = await sharp(frame).metadata();
      const svg = `<svg width="${width}" height="${LABEL}"><text x="2" y="16" font-family="sans-serif" font-size="14" fill="#fff">${label}</text></svg>`;
      layers.push({ input: Buffer.from(svg), left: x, top: y }, { input: frame, left: x, top: y + LABEL });
      x += width + GAP;
      highest = Math.max(highest, height);
    }
    y += LABEL + highest + GAP;
    widest = Math.max(widest, x);
  }
  const { size } = await sharp({ create: { width: widest, height: y, channels: 3, background: '#202020' } })
    .composite(layers)
    .jpeg({ quality: 78, mozjpeg: true })
    .toFile(file);
  console.log(`${file}: ${rows.flat().length} frames, ${Math.round(size / 1000)} kB`);
}

async function presets() {
  const rows = [];
  for (const [name, format] of Object.entries(FORMATS)) {
    const row = [];
    for (const preset of PRESETS) {
      const frame = await frameOf({
        text: ENGLISH,
        language: 'en',
        format,
        choices: { preset },
        height: name === 'portrait' ? 400 : 240,
      });
      row.push({ label: `${preset}, ${name}`, frame });
    }
    if (name === 'portrait') {
      const choices = {
        preset: 'karaoke',
        margins: PLATFORMS.shorts.margins,
        letterCase: 'upper',
        font: 'montserrat-black',
        spokenColour: '#FF4FA3',
        place: 'high',
      };
      row.push({
        label: 'a style of one’s own',
        frame: await frameOf({ text: ENGLISH, language: 'en', format, choices, height: 400 }),
      });
    }
    rows.push(row);
  }
  return rows;
}

async function writingSystems() {
  const rows = [];
  for (const [language, text] of WRITING) {
    const missing = unshowable(text, captionFonts(fontsDirectory));
    if (missing.length > 0) {
      console.log(`${language}: left out, for no font has ${missing.join('')}`);
      continue;
    }
    const row = [];
    for (const [preset, name] of PRESETS.map((preset, index) => [
      preset,
      ['square', 'square', 'portrait', 'landscape'][index],
    ])) {
      const frame = await frameOf({
        text,
        language,
        format: FORMATS[name],
        choices: { preset },
        word: 10,
        height: 260,
      });
      row.push({ label: `${language} ${preset}`, frame });
    }
    rows.push(row);
  }
  return rows;
}

const directory = process.argv[2] ?? fileURLToPath(new URL('../docs', import.meta.url));
try {
  await sheet(join(directory, 'captions.jpg'), await presets());
  await sheet(join(directory, 'captions-writing.jpg'), await writingSystems());
} finally {
  rmSync(work, { recursive: true, force: true });
}
