import sharp from 'sharp';
import { captionFonts } from '../../../src/media/captions/caption-font';
import { drawCard } from '../../../src/media/cards/draw-card';
import { plain } from '../pictures';

const fonts = captionFonts();
const SIZES = [
  { width: 1215, height: 2160 },
  { width: 960, height: 540 },
];

async function pixelsOf(text: string, size: { width: number; height: number }, colour = '#4080c0') {
  const bytes = await drawCard({ text, picture: await plain(colour), fonts, ...size });
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', ...size });
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return (x: number, y: number) => [...data.subarray(3 * (y * info.width + x), 3 * (y * info.width + x) + 3)];
}

/** Where the letters are: the outermost rows and columns with white in them. */
async function boxOf(text: string, size: { width: number; height: number }) {
  const at = await pixelsOf(text, size);
  const box = { left: size.width, right: 0, top: size.height, bottom: 0 };
  for (let y = 0; y < size.height; y += 2) {
    for (let x = 0; x < size.width; x += 2) {
      if (at(x, y).some((value) => value < 235)) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
}

describe('a card', () => {
  it.each(SIZES)('has its words in the middle of %o, away from edges that the camera leaves', async (size) => {
    for (const text of ['The Sea', 'Made with thanks to everyone who read this story aloud. '.repeat(3)]) {
      const { left, right, top, bottom } = await boxOf(text, size);
      expect(Math.abs(left + right - size.width)).toBeLessThan(0.05 * size.width);
      expect([left > 0.09 * size.width, top > 0.15 * size.height, bottom < 0.8 * size.height]).toEqual([
        true,
        true,
        true,
      ]);
      expect(right - left).toBeGreaterThan(0.3 * Math.min(size.width, size.height));
    }
  });

  it('is in the colours of its picture, darker, and darkest in the corners', async () => {
    const at = await pixelsOf('A', { width: 540, height: 960 });
    const [red, green, blue] = at(270, 300) as [number, number, number];
    expect(blue > green && green > red).toBe(true);
    expect(blue).toBeLessThan(160);
    expect(at(2, 2)[2]).toBeLessThan(blue - 20);
  });
});
