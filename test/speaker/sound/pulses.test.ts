import { pulses } from '../../../src/speaker/sound/pulses';

const frames = (count: number, hz: number) => new Float32Array(count).fill(hz);

describe('the buzz of a voice', () => {
  it('is all harmonics below 11 kHz', () => {
    const buzz = pulses(frames(2, 200));
    // The phase has gone on by one sample when the first sample is taken.
    const angle = (at: number) => (2 * Math.PI * 200 * (at + 1)) / 24_000;
    for (const at of [0, 7, 61, 119, 240, 599]) {
      let sum = 0;
      for (let harmonic = 1; harmonic <= 55; harmonic++) sum += Math.cos(harmonic * angle(at));
      expect(buzz[at]).toBeCloseTo(sum, 6);
    }
  });

  it('is 300 samples for each frame, and silent where there is no voice', () => {
    const buzz = pulses(Float32Array.of(150, 150, 0, 0, 0));
    expect(buzz).toHaveLength(1500);
    expect(Math.max(...buzz.subarray(0, 450))).toBeGreaterThan(50);
    expect(buzz.subarray(750).every((sample) => sample === 0)).toBe(true);
  });

  it('glides from one pitch to the next', () => {
    const peaks = [...pulses(Float32Array.of(100, 100, 200, 200)).entries()]
      .filter(([, sample]) => sample > 50)
      .map(([at]) => at);
    // A peak may be two samples wide.
    const periods = peaks.slice(1).flatMap((at, index) => (at - peaks[index]! > 1 ? at - peaks[index]! : []));
    expect(periods.toSorted((a, b) => b - a)).toEqual(periods);
    expect(periods[0]).toBeGreaterThan(230);
    expect(periods.at(-1)).toBe(120);
  });
});
