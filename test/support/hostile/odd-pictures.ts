// Pictures as vendors and cameras may write them, which all show the same: four fields of colour.
import sharp from 'sharp';

const WIDTH = 320;
const HEIGHT = 576;

/** The size of all of them as they are to be seen, in pixels. */
export const ODD_SIZE = { width: WIDTH, height: HEIGHT };

/** What they show, from the upper left to the lower right, as red, green and blue. */
const FIELDS = [
  [200, 60, 40],
  [60, 160, 70],
  [40, 70, 180],
  [230, 220, 200],
] as const;
/** And without colours: as bright. */
const GREYS = [110, 141, 80, 221].map((grey) => [grey, grey, grey] as const);

async function upright(): Promise<sharp.Sharp> {
  const [width, height] = [WIDTH / 2, HEIGHT / 2];
  const fields = FIELDS.map(([r, g, b], at) => ({
    input: { create: { width, height, channels: 3 as const, background: { r, g, b } } },
    left: (at % 2) * width,
    top: Math.floor(at / 2) * height,
  }));
  const whole = sharp({ create: { ...ODD_SIZE, channels: 3, background: 'black' } }).composite(fields);
  const data = await whole.removeAlpha().raw().toBuffer();
  return sharp(data, { raw: { ...ODD_SIZE, channels: 3 } });
}

/** One sort: its name, how it is written, what its fields then show, and how far off they may be (printing ink has fewer colours). */
type Odd = [name: string, written: () => Promise<Buffer>, shows: readonly (readonly number[])[], within: number];

export const ODD_PICTURES: readonly Odd[] = [
  ['a JPEG in CMYK', async () => (await upright()).toColourspace('cmyk').jpeg().toBuffer(), FIELDS, 45],
  ['a grey JPEG', async () => (await upright()).toColourspace('b-w').jpeg().toBuffer(), GREYS, 4],
  [
    'a JPEG that lies on its side, and says so',
    async () => (await upright()).rotate(270).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    FIELDS,
    4,
  ],
  [
    'a JPEG in the colours of another screen',
    async () => (await upright()).withIccProfile('p3').jpeg().toBuffer(),
    FIELDS,
    4,
  ],
  ['a progressive JPEG', async () => (await upright()).jpeg({ progressive: true }).toBuffer(), FIELDS, 4],
  ['a PNG of 16 bits', async () => (await upright()).toColourspace('rgb16').png().toBuffer(), FIELDS, 4],
  ['an interlaced PNG', async () => (await upright()).png({ progressive: true }).toBuffer(), FIELDS, 4],
  ['a grey PNG of 16 bits', async () => (await upright()).toColourspace('grey16').png().toBuffer(), GREYS, 4],
  ['a PNG with a palette', async () => (await upright()).png({ palette: true }).toBuffer(), FIELDS, 4],
  [
    'a WebP with nothing transparent',
    async () => (await upright()).ensureAlpha().webp({ lossless: true }).toBuffer(),
    FIELDS,
    4,
  ],
];
