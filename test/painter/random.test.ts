import { createRandom } from '../../src/painter/random';

const numbers = (random: ReturnType<typeof createRandom>) => Array.from({ length: 500 }, () => random.next());

describe("the painter's chance", () => {
  it('repeats itself from the same parts', () => {
    expect(numbers(createRandom(7, 'sea', 'clouds'))).toEqual(numbers(createRandom(7, 'sea', 'clouds')));
  });

  it('differs when any part differs, or is cut elsewhere', () => {
    const first = numbers(createRandom(7, 'sea', 'clouds'));
    expect(numbers(createRandom(8, 'sea', 'clouds'))).not.toEqual(first);
    expect(numbers(createRandom(7, 'seac', 'louds'))).not.toEqual(first);
  });

  it('stays from 0 up to 1 and is spread evenly', () => {
    const drawn = numbers(createRandom(1));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1);
  });
});
