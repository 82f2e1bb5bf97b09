import { heardOf } from '../../../src/media/sound/heard-music';

const SECOND = 48_000;
const { sin, PI } = Math;

/** Music of two sides that begins and ends in the middle of its loudest. */
function music(seconds: number): Int16Array {
  const both = new Int16Array(2 * seconds * SECOND);
  for (let at = 0; at < seconds * SECOND; at++) {
    both[2 * at] = 20_000 * sin((2 * PI * 110.3 * at) / SECOND + 1);
    both[2 * at + 1] = 10_000 * sin((2 * PI * 82.7 * at) / SECOND + 2);
  }
  return both;
}

describe('music of a person', () => {
  it('is heard from its beginning, each side on its own, where it is longer than the film', () => {
    const samples = music(20);
    const heard = heardOf({ samples }, 15 * SECOND);
    for (const at of [0, 1, 5 * SECOND, 12 * SECOND - 1]) {
      expect([heard(at, 0), heard(at, 1)]).toEqual([samples[2 * at], samples[2 * at + 1]]);
    }
  });

  it('fades to nothing with the film', () => {
    const heard = heardOf({ samples: new Int16Array(2 * 20 * SECOND).fill(10_000) }, 15 * SECOND);
    expect(heard(12 * SECOND, 0)).toBe(10_000);
    expect(heard(13.5 * SECOND, 1)).toBeCloseTo(5000, 0);
    expect(Math.abs(heard(15 * SECOND - 1, 0))).toBeLessThan(0.01);
  });

  it('is repeated where the film is longer, without a click and without a gap', () => {
    const samples = music(20);
    const film = 70 * SECOND;
    const heard = heardOf({ samples }, film);
    const left = Float32Array.from({ length: film - 4 * SECOND }, (_, at) => heard(at, 0));
    const steepest = (20_000 * 2 * PI * 110.3) / SECOND;
    const steps = left.subarray(1).map((sample, at) => Math.abs(sample - left[at]!));
    // Two that are blended may be as steep together as the root of two of them.
    expect(steps.reduce((most, step) => Math.max(most, step), 0)).toBeLessThan(steepest * 1.42);
    for (let from = 0; from < left.length - SECOND; from += SECOND / 4) {
      const part = left.subarray(from, from + SECOND / 4);
      const level = Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
      expect(level).toBeGreaterThan(20_000 * 0.15);
    }
    // Sixteen seconds of each round are its own.
    expect(heard(16 * SECOND + 6 * SECOND, 0)).toBe(samples[2 * 6 * SECOND]);
  });

  it('of a second is repeated too', () => {
    const heard = heardOf({ samples: music(1) }, 10 * SECOND);
    for (let at = 0; at < 10 * SECOND; at += 37) expect(Number.isFinite(heard(at, 1))).toBe(true);
  });
});
