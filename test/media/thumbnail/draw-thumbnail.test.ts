import sharp from 'sharp';
import { captionFonts } from '../../../src/media/captions/caption-font';
import { drawThumbnail } from '../../../src/media/thumbnail/draw-thumbnail';
import { plain } from '../pictures';

const fonts = captionFonts();
const WIDE = { width: 1280, height: 720 };
const TALL = { width: 1080, height: 1920 };

interface Pixels {
  data: Buffer;
  info: { width: number; height: number; channels: number };
}

async function draw(picture: Uint8Array, title: string, size: { width: number; height: number }): Promise<Pixels> {
  const bytes = await drawThumbnail({ picture, title, fonts, ...size });
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', ...size });
  return sharp(bytes).raw().toBuffer({ resolveWithObject: true });
}

/** How many pixels of a column or row of a picture are as white as letters. */
function white({ data, info }: Pixels, from: { x: number; y: number }, to: { x: number; y: number }): number {
  let count = 0;
  for (let y = from.y; y < to.y; y++) {
    for (let x = from.x; x < to.x; x++) {
      const at = (y * info.width + x) * info.channels;
      if (data[at]! > 240 && data[at + 1]! > 240 && data[at + 2]! > 240) count++;
    }
  }
  return count;
}

const colourAt = ({ data, info }: Pixels, x: number, y: number) => {
  const at = (y * info.width + x) * info.channels;
  return [...data.subarray(at, at + 3)];
};

describe('a thumbnail', () => {
  it('has the title on the lower part of a picture that covers it', async () => {
    const drawn = await draw(await plain('#2060a0', 1920, 1080), 'The Sea', WIDE);
    expect(white(drawn, { x: 0, y: 300 }, { x: 1280, y: 660 })).toBeGreaterThan(5_000);
    expect(white(drawn, { x: 0, y: 0 }, { x: 1280, y: 300 })).toBe(0);
    expect(colourAt(drawn, 640, 20)[2]).toBeGreaterThan(140);
    // It is darker under the title.
    expect(colourAt(drawn, 20, 700)[2]).toBeLessThan(110);
  });

  it('shows a picture that it would cut to a strip whole, beside the title', async () => {
    const drawn = await draw(await plain('#2060a0', 1080, 1920), 'The Sea', WIDE);
    expect(colourAt(drawn, 1279 - 200, 10)[2]).toBeGreaterThan(150);
    expect(colourAt(drawn, 1279 - 200, 710)[2]).toBeGreaterThan(150);
    expect(white(drawn, { x: 0, y: 0 }, { x: 870, y: 720 })).toBeGreaterThan(5_000);
    expect(white(drawn, { x: 870, y: 0 }, { x: 1280, y: 720 })).toBe(0);
  });

  it('keeps the title of a tall film where neither buttons nor the crop of a profile hide it', async () => {
    const drawn = await draw(await plain('#2060a0', 1080, 1920), 'The Lighthouse Keeper', TALL);
    expect(white(drawn, { x: 0, y: 0 }, { x: 1080, y: 880 })).toBe(0);
    expect(white(drawn, { x: 0, y: 880 }, { x: 1080, y: 1600 })).toBeGreaterThan(5_000);
    expect(white(drawn, { x: 0, y: 1600 }, { x: 1080, y: 1920 })).toBe(0);
  });

  it('is the picture alone where no font has any of the title', async () => {
    const drawn = await draw(await plain('#2060a0', 1920, 1080), '灯塔', WIDE);
    expect(colourAt(drawn, 20, 700)[2]).toBeGreaterThan(150);
  });

  it('is the same each time', async () => {
    const picture = await plain('#2060a0', 300, 300);
    const [one, other] = [await draw(picture, 'The Sea', WIDE), await draw(picture, 'The Sea', WIDE)];
    expect(other.data.equals(one.data)).toBe(true);
  });

  it('is refused for what is no picture', async () => {
    await expect(drawThumbnail({ picture: Buffer.from('no'), title: 'A', fonts, ...WIDE })).rejects.toThrow(
      'must be a whole PNG, JPEG or WebP',
    );
  });
});
