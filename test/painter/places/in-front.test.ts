import { FORMATS } from '../../../src/domain/format';
import { layersOf } from '../../../src/painter/composition';
import { foreground } from '../../../src/painter/layers/foreground';
import { group } from '../../../src/painter/places/cast/group';
import { readPrompt } from '../../../src/painter/reading/read-prompt';
import { layOut } from '../../../src/painter/stage';
import { drawKept, shapeOf } from '../../../src/painter/things/draw-kept';

jest.mock('../../../src/painter/things/draw-kept', () => {
  const real: typeof import('../../../src/painter/things/draw-kept') = jest.requireActual(
    '../../../src/painter/things/draw-kept',
  );
  return { ...real, drawKept: jest.fn(real.drawKept) };
});

const PRODUCTS = ['headphones', 'coffee machine', 'bicycle', 'app', 'bicycle lamp', 'armchair', 'pen'];

describe.each(Object.entries(FORMATS))('what is in front in the %s format', (_, format) => {
  const stageOf = (prompt: string, seed: number) => layOut(readPrompt(prompt), { ...format, seed, prompt });

  it.each(PRODUCTS)('is large, whole, and above the captions: %s', (product) => {
    for (const seed of [1, 2, 3]) {
      jest.mocked(drawKept).mockClear();
      const stage = stageOf(`${product} in the foreground, street, woman; a woman in the street`, seed);
      foreground(stage);
      const [, thing, { at, height }] = jest.mocked(drawKept).mock.calls[0]!;
      const shape = shapeOf(thing);
      const width = (height * shape.width) / shape.height;
      expect(Math.max(height / format.height, width / format.width)).toBeGreaterThan(0.2);
      expect(at[1]).toBeLessThanOrEqual(stage.captionY);
      expect(at[0] - width / 2).toBeGreaterThan(0);
      expect(at[0] + width / 2).toBeLessThan(format.width);
    }
  });

  it('is larger than a thing behind it', () => {
    for (const seed of [1, 2, 3]) {
      jest.mocked(drawKept).mockClear();
      layersOf(stageOf('umbrella in the foreground, city; you hold your coffee in the city', seed));
      const heights = jest.mocked(drawKept).mock.calls.map(([, { drawing }, { height }]) => [drawing, height] as const);
      const [umbrella, coffee] = ['umbrella', 'hot-beverage'].map((one) =>
        heights.find(([drawing]) => drawing === one),
      );
      expect(coffee![1]).toBeLessThan(0.65 * umbrella![1]);
    }
  });

  it('has all others beside it', () => {
    for (const seed of [1, 2, 3, 4]) {
      const stage = stageOf('headphones in the foreground, street, woman; a woman in the street', seed);
      const spots: number[] = [];
      const member = { height: 1, width: 0.5, draw: (x: number) => (spots.push(x), '') };
      group(stage, [member, member], stage.heroX, 300 * stage.unit, { yAt: () => stage.standY });
      expect(spots.every((x) => x >= stage.free[0] && x <= stage.free[1])).toBe(true);
      expect(stage.heroX < stage.free[0] || stage.heroX > stage.free[1]).toBe(true);
    }
  });
});
