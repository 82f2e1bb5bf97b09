import sharp from 'sharp';
import { FORMATS } from '../../../../src/domain/format';
import { compose } from '../../../../src/providers/local/painter/composition';
import { readPrompt } from '../../../../src/providers/local/painter/read-prompt';
import { layOut } from '../../../../src/providers/local/painter/stage';

const SCALE = 0.25;
/** The part of the height, from the bottom, that captions need. */
const CAPTIONS = { portrait: 0.28, landscape: 0.25, square: 0.25 };

async function pixels(features: string, size: { width: number; height: number }, seed: number) {
  const svg = compose(layOut(readPrompt(features), { ...size, seed, prompt: 'the same chance' }));
  return sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
}

/** The box of all pixels that clearly differ: what one prompt adds to the other. */
async function added(without: string, withThing: string, size: { width: number; height: number }, seed: number) {
  const [one, other] = await Promise.all([pixels(without, size, seed), pixels(withThing, size, seed)]);
  const box = { left: size.width, top: size.height, right: -1, bottom: -1 };
  for (let index = 0; index < one.length; index++) {
    if (Math.abs((one[index] ?? 0) - (other[index] ?? 0)) < 24) continue;
    const pixel = Math.floor(index / 3);
    const [x, y] = [pixel % size.width, Math.floor(pixel / size.width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

describe.each(Object.entries(CAPTIONS))('in the %s format', (name, captions) => {
  const format = FORMATS[name as keyof typeof FORMATS];
  const size = { width: format.width * SCALE, height: format.height * SCALE };

  it.each([
    ['forest by day', 'a fox in the forest by day'],
    ['forest by day', 'a rabbit in the forest by day'],
    ['mountains by day', 'a girl in the mountains by day'],
    ['mountains by day', 'a village in the mountains by day'],
    ['mountains by day', 'a cottage in the mountains by day'],
    ['a cliff by the sea by day', 'a lighthouse on a cliff by the sea by day'],
    ['sea by day', 'a whale in the sea by day'],
    ['storm at sea', 'a boat in a storm at sea'],
  ])('what makes %p into %p is whole, and above the captions', async (without, withThing) => {
    for (const seed of [1, 2]) {
      const box = await added(without, withThing, size, seed);
      expect(box.right - box.left).toBeGreaterThan(size.width * 0.03);
      expect(box.left).toBeGreaterThan(0);
      expect(box.top).toBeGreaterThan(0);
      expect(box.right).toBeLessThan(size.width - 1);
      expect(box.bottom).toBeLessThanOrEqual(size.height * (1 - captions));
    }
  });
});
