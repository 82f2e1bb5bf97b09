import { addGrain } from '../../src/painter/grain';

const flat = (level: number) => new Uint8Array(150 * 120 * 3).fill(level);
const grained = (level: number) => {
  const pixels = flat(level);
  addGrain(pixels, 150);
  return pixels;
};

describe('the grain', () => {
  it('moves dark pixels by one at most, up as often as down', () => {
    const moved = [...grained(40)].map((level) => level - 40);
    expect(new Set(moved)).toEqual(new Set([-1, 0, 1]));
    expect(Math.abs(moved.reduce((sum, step) => sum + step, 0) / moved.length)).toBeLessThan(0.02);
  });

  it('keeps grey grey', () => {
    const pixels = grained(40);
    expect(pixels.every((level, index) => level === pixels[index - (index % 3)])).toBe(true);
  });

  it('leaves bright pixels alone, and stays in range', () => {
    expect(Buffer.compare(grained(200), flat(200))).toBe(0);
    expect(new Set(grained(0))).toEqual(new Set([0, 1]));
  });
});
