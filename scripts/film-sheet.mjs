// Makes whole films, in eight languages and every preset, with simulated voices, and tiles what is seen of them: to be looked at after any
// change to captions, fonts or clips.
//   npm run build && node scripts/film-sheet.mjs [FILE] [LANGUAGE...]        (default docs/films-writing.jpg, all languages)
// Films and what they are made of stay in STORYREEL_HOME (default .storyreel). Chinese, Japanese and Korean need fonts that are added:
// storyreel fonts add chinese-simplified japanese korean. FFMPEG_PATH makes them with another ffmpeg, in a home of its own.
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const sharp = require('sharp');
const { startSimulator } = require('../dist/simulator/simulator.js');
const { vendorSettings } = require('../dist/simulator/vendor-settings.js');
const { findFfmpeg } = require('../dist/media/ffmpeg/probe.js');

const run = promisify(execFile);
const CLI = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const PRESETS = ['phrase', 'word', 'karaoke', 'block', 'none'];
const FORMATS = ['portrait', 'landscape', 'square'];
/** Two moments of each film, as parts of its length. */
const MOMENTS = [0.3, 0.72];
const HEIGHT = { portrait: 300, landscape: 170, square: 230 };
/** No voice here speaks Thai: its captions are by its letters, whatever the voice is told. */
const SPOKEN = { th: 'el' };
const SCALE = 1 / 500;
const [GAP, LABEL] = [6, 20];

const FILMS = {
  th: ['ประภาคาร', 'ชายชราผู้ดูแลประภาคารเดินขึ้นบันไดทุกคืนพร้อมตะเกียง “ที่นี่ไม่มีใครหลงทาง!” เขาพูด'],
  ko: ['등대지기', '늙은 등대지기는 31년 동안 매일 밤 계단을 올랐습니다. “아무도 길을 잃지 않아요!” 그가 말했습니다.'],
  he: ['המגדלור', 'בכל לילה עלה שומר המגדלור הזקן 31 מדרגות עם עששית. "איש לא יאבד כאן!" אמר, והביט אל הים.'],
  ja: ['灯台', '小さな灯台の番人は、31年間毎晩ランプを持って階段をのぼりました。「誰も迷わない！」と彼は言いました。'],
  zh: ['灯塔', '老看守在这座灯塔里住了三十一年，每天晚上都提着灯走上楼梯。他说：“这里没有人会迷路！”'],
  ar: ['المنارة', 'كان حارس المنارة العجوز يصعد الدرج كل ليلة منذ 31 عاماً. قال: «لن يضيع أحد هنا!» ونظر إلى البحر.'],
  hi: ['प्रकाशस्तंभ', 'बूढ़ा पहरेदार 31 साल से हर रात दीपक लेकर सीढ़ियाँ चढ़ता था। उसने कहा, “यहाँ कोई नहीं खोएगा!”'],
  en: [
    'The Lighthouse',
    'For 31 years the old keeper climbed the stairs every night. “Nobody is lost here!” he said, and it was true.',
  ],
};

const [file = fileURLToPath(new URL('../docs/films-writing.jpg', import.meta.url)), ...chosen] = process.argv.slice(2);
const languages = chosen.length > 0 ? chosen : Object.keys(FILMS);
const home = process.env.STORYREEL_HOME ?? '.storyreel';
const films = join(home, 'film-sheet');
mkdirSync(films, { recursive: true });
const simulator = await startSimulator({
  scale: SCALE,
  seed: 1,
  configuration: { chatterbox: ['devnen', 'devnen'], limit: { kind: 'none' } },
});
const environment = {
  ...process.env,
  ...vendorSettings(simulator, SCALE),
  STORYREEL_SCRIPTWRITER: 'local',
  STORYREEL_ILLUSTRATOR: 'local',
  CHATTERBOX_LANGUAGES: languages.map((language) => SPOKEN[language] ?? language).join(','),
  STORYREEL_HOME: home,
};
const { path: ffmpeg } = await findFfmpeg(process.env);

/** The path of a film in a language, a preset and a format. */
async function made(language, preset, format) {
  const [title, text] = FILMS[language];
  const script = join(films, `${language}.json`);
  const scenes = [{ text, imagePrompt: 'lighthouse, cliff, sea, keeper, lamp, evening' }];
  writeFileSync(script, JSON.stringify({ title, scenes }));
  const out = join(films, `${language}-${preset}-${format}.mp4`);
  const options = [
    '--language',
    SPOKEN[language] ?? language,
    '--captions',
    preset,
    '--format',
    format,
    '--out',
    out,
    '--force',
  ];
  const { stderr } = await run(process.execPath, [CLI, 'make', script, ...options, '--thumbnail', 'none'], {
    env: environment,
  });
  for (const line of stderr.split('\n').filter(Boolean)) console.log(`${language} ${preset} ${format}: ${line}`);
  return out;
}

async function framesOf(film, format) {
  const { duration } = JSON.parse(await probe(film));
  return Promise.all(
    MOMENTS.map(async (part) => {
      const cut = ['-v', 'error', '-ss', (duration * part).toFixed(3), '-i', film, '-frames:v', '1'];
      const { stdout } = await run(ffmpeg, [...cut, '-f', 'image2pipe', '-c:v', 'png', 'pipe:1'], {
        encoding: 'buffer',
        maxBuffer: 2 ** 26,
      });
      return sharp(stdout).resize({ height: HEIGHT[format] }).png().toBuffer();
    }),
  );
}

/** The length of a film, as ffmpeg tells it. */
async function probe(film) {
  const { stderr } = await run(ffmpeg, ['-i', film]).catch((error) => error);
  const [, hours, minutes, seconds] = /Duration: (\d+):(\d+):([\d.]+)/.exec(stderr);
  return JSON.stringify({ duration: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) });
}

async function sheet(rows) {
  const layers = [];
  let [y, widest] = [GAP, 0];
  for (const row of rows) {
    let [x, highest] = [GAP, 0];
    for (const { label, frames } of row) {
      const left = x;
      for (const frame of frames) {
        const { width, height } = await sharp(frame).metadata();
        layers.push({ input: frame, left: x, top: y + LABEL });
        x += width + 2;
        highest = Math.max(highest, height);
      }
      const svg = `<svg width="${x - left}" height="${LABEL}"><text x="2" y="15" font-family="sans-serif" font-size="13" fill="#fff">${label}</text></svg>`;
      layers.push({ input: Buffer.from(svg), left, top: y });
      x += GAP;
    }
    y += LABEL + highest + GAP;
    widest = Math.max(widest, x);
  }
  const { size } = await sharp({ create: { width: widest, height: y, channels: 3, background: '#202020' } })
    .composite(layers)
    .jpeg({ quality: 72, mozjpeg: true })
    .toFile(file);
  console.log(`${file}: ${Math.round(size / 1000)} kB`);
}

try {
  const rows = [];
  for (const [number, language] of languages.entries()) {
    const row = [];
    for (const [turn, preset] of PRESETS.entries()) {
      const format = FORMATS[(number + turn) % FORMATS.length];
      const film = await made(language, preset, format);
      row.push({ label: `${language} ${preset} ${format}`, frames: await framesOf(film, format) });
    }
    rows.push(row);
    await sheet(rows);
  }
} finally {
  await run(process.execPath, [CLI, 'stop'], { env: environment }).catch(() => undefined);
  await simulator.close();
}
