import sharp from 'sharp';
import { FORMATS } from '../../src/domain/format';
import { compose } from '../../src/painter/composition';
import { readPrompt } from '../../src/painter/reading/read-prompt';
import { layOut } from '../../src/painter/stage';

const SCALE = 0.12;
/** The part of the height, from the bottom, that captions need. */
const CAPTIONS = { portrait: 0.28, landscape: 0.25, square: 0.25 };

/** Which side the main thing stands on is the seed's choice: both are seen. */
const SEEDS: Record<string, number[]> = { portrait: [1], landscape: [3], square: [1] };

const painted = new Map<string, Promise<Buffer>>();

async function pixels(features: string, size: { width: number; height: number }, seed: number) {
  const key = JSON.stringify([features, size, seed]);
  const made = painted.get(key) ?? paint(features, size, seed);
  painted.set(key, made);
  return made;
}

async function paint(features: string, size: { width: number; height: number }, seed: number) {
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
  const size = { width: Math.round(format.width * SCALE), height: Math.round(format.height * SCALE) };

  it.each([
    ['forest by day', 'a fox in the forest by day'],
    ['forest by day', 'a rabbit in the forest by day'],
    ['mountains by day', 'a girl in the mountains by day'],
    ['mountains by day', 'a village in the mountains by day'],
    ['a path in the mountains by day', 'a path to a cottage in the mountains by day'],
    ['a cliff by the sea by day', 'a lighthouse on a cliff by the sea by day'],
    ['sea by day', 'a whale in the sea by day'],
    ['storm at sea', 'a boat in a storm at sea'],
    ['a path in the mountains by day', 'a path to a church in the mountains by day'],
    ['mountains by day', 'a windmill in the mountains by day'],
    ['a path in the mountains by day', 'a path to a tower in the mountains by day'],
    ['mountains by day', 'three horses in the mountains by day'],
    ['desert by day', 'an elephant and a camel in the desert by day'],
    ['sea by day', 'ships on the sea by day'],
    ['sea by day', 'an island in the sea by day'],
    ['sea by day', 'a dolphin in the sea by day'],
    ['mountains by day', 'a balloon over the mountains by day'],
    ['mountains by day', 'a dragon over the mountains by day'],
    ['street by day', 'a woman, a man and their child in the street by day'],
    ['a cave by day', 'a chest in a cave by day'],
    ['a room by day', 'a violin in a room by day'],
  ])('what makes %p into %p is whole, and above the captions', async (without, withThing) => {
    for (const seed of SEEDS[name] ?? []) {
      const box = await added(without, withThing, size, seed);
      expect(box.right - box.left).toBeGreaterThan(size.width * 0.03);
      expect(box.left).toBeGreaterThan(0);
      expect(box.top).toBeGreaterThan(0);
      expect(box.right).toBeLessThan(size.width - 1);
      expect(box.bottom).toBeLessThanOrEqual(size.height * (1 - captions));
    }
  });
});
