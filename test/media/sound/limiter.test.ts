import { limitPeaks } from '../../../src/media/sound/limiter';
import { truePeaks } from '../../../src/media/sound/true-peak';

/** At a quarter of the rate, an eighth turned: its samples are all at 0.707 of the peaks between them. */
const hidden = (peak: number) =>
  Float32Array.from({ length: 4800 }, (_, at) => peak * Math.sin((Math.PI * (2 * at + 1)) / 4));

describe('true peaks', () => {
  it('are found between the samples', () => {
    const peaks = truePeaks(hidden(1), 0.9)!;
    expect(Math.max(...hidden(1))).toBeLessThan(0.71);
    for (let at = 101; at < 4700; at++) expect(Math.abs(Math.max(peaks[at]!, peaks[at - 1]!) - 1)).toBeLessThan(0.02);
  });

  it('are none when none is above the ceiling', () => {
    expect(truePeaks(hidden(0.8), 0.9)).toBeUndefined();
  });
});

describe('the limiter', () => {
  it('leaves a sound alone that stays below', () => {
    const sound = [hidden(0.8)];
    expect(limitPeaks(sound, 0.9)).toBe(sound);
  });

  it('keeps every peak below the ceiling, also between the samples', () => {
    const [limited = hidden(0)] = limitPeaks([hidden(1)], 0.8);
    expect(Math.max(...truePeaks(limited, 0)!)).toBeLessThan(0.82);
    expect(limited.length).toBe(4800);
  });

  it('moves nothing in time, and lets go after a peak', () => {
    const sound = new Float32Array(48_000).fill(0.01);
    sound[10_000] = 1;
    sound[10_001] = 0.9;
    const [limited = sound] = limitPeaks([sound], 0.5);
    expect(limited.indexOf(Math.max(...limited))).toBe(10_000);
    expect(Math.max(...limited)).toBeLessThanOrEqual(0.5);
    expect(limited[9000]).toBeCloseTo(0.01, 6);
    expect(limited[10_500]!).toBeLessThan(0.009);
    expect(limited[47_999]).toBeCloseTo(0.01, 4);
  });

  it('turns both sides down for a peak of one', () => {
    const [left, right] = [hidden(0.4), hidden(1)];
    const limited = limitPeaks([left, right], 0.8);
    for (let at = 0; at < 4800; at += 100) {
      expect(limited[0]![at]! / left[at]!).toBeCloseTo(limited[1]![at]! / right[at]!, 6);
      expect(limited[0]![at]! / left[at]!).toBeLessThan(0.85);
    }
    expect(limitPeaks([right, left], 0.8)).toEqual([limited[1], limited[0]]);
  });
});
