// Draws the painter's contact sheet, thirty pictures on one, to look at after any change to it:
//   npm run build && node scripts/painter-sheet.mjs [FILE.jpg]        (default docs/painter.jpg)
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const sharp = require('sharp');
const { createPainter } = require('../dist/providers/local/painter.js');

const PROMPTS = [
  'lighthouse, cliff, sea, keeper, lamp, night; every night its keeper climbed the stairs with a lamp',
  'sea, boat, storm, waves; a small boat in waves as high as houses',
  'harbour, village, fisherman, boat, dawn; the fisherman came home to the harbour of the village',
  'meadow, girl, dog, morning; a girl and her dog on a hill',
  'forest, fox, owl, autumn; the fox asked the owl',
  'castle, dragon, knight, princess, sunset; a dragon came to the castle',
  'room, window, cat, book, night; the cat sat by the window, and a book lay open on the table',
  'market, street, grandmother, child; the market in the old street',
  'river, bridge, swans, spring; two swans under the bridge',
  'mountains, train, winter, snow; the train through the snow',
  'garden, flowers, butterflies, old woman; flowers in the garden, summer',
  'cave, boy, lantern, treasure; the boy found a chest full of gold',
  'hill, windmill, horse, sunset; a horse by the windmill',
  'island, pirate, ship, sea; a pirate ship near the island',
  'waterfall, deer, forest; a deer drank by the waterfall',
  'forest, tent, campfire, bear, night; a campfire by the tent',
  'desert, camel, traveller, temple; the traveller and his camel came to the temple',
  'snowman, children, village, winter, snow; the children built a snowman',
  'balloon, mountains, dawn; a balloon over the mountains',
  'space, rocket, planet, astronaut; the astronaut on a moon',
  'city, robot, night, rain; a robot in the city',
  'village, church, evening, horse, cart; the bells of the church',
  'sea, dolphins, sunset; the dolphins leapt',
  'fireplace, grandfather, child, winter, night, snow; a story by the fireplace',
  'harbour, storm, captain, ship, night; the captain in the harbour',
  'king, queen, castle, joyful; a joyful feast for the king and the queen',
  'forest, wolf, girl, road, fog; mysterious fog on the road',
  'graveyard, tower, ghost, night; they were afraid of the haunted tower',
  'kite, boy, beach, clouds; a boy with his kite on the beach',
  'Nobody could say what it was, only that it was quiet, and full of hope.',
];
const COLUMNS = 6;
const [WIDTH, HEIGHT] = [270, 480];

const painter = createPainter();
const tiles = [];
let slowestMs = 0;
for (const [index, prompt] of PROMPTS.entries()) {
  const begin = performance.now();
  const request = { prompt, width: WIDTH * 4, height: HEIGHT * 4, seed: index + 1 };
  const { bytes } = await painter.illustrate(request, new AbortController().signal);
  slowestMs = Math.max(slowestMs, performance.now() - begin);
  tiles.push({
    input: await sharp(bytes).resize(WIDTH, HEIGHT).png().toBuffer(),
    left: (index % COLUMNS) * WIDTH,
    top: Math.floor(index / COLUMNS) * HEIGHT,
  });
}

const file = process.argv[2] ?? fileURLToPath(new URL('../docs/painter.jpg', import.meta.url));
const width = WIDTH * COLUMNS;
const height = HEIGHT * Math.ceil(PROMPTS.length / COLUMNS);
const { size } = await sharp({ create: { width, height, channels: 3, background: '#000000' } })
  .composite(tiles)
  .jpeg({ quality: 78, mozjpeg: true })
  .toFile(file);
console.log(
  `${file}: ${PROMPTS.length} pictures, ${Math.round(size / 1000)} kB; the slowest took ${Math.round(slowestMs)} ms`,
);
