import { Noise } from '../../../src/speaker/sound/noise';
import { soundOf, type Frames } from '../../../src/speaker/sound/vocoder';

const SILENT = -30;

/** So many frames in which nothing is heard but what is said otherwise, the same in each bin. */
function frames(count: number, parts: { [part in keyof Frames]?: number }): Frames {
  const part = (name: keyof Frames, usual: number) => new Float32Array(601 * count).fill(parts[name] ?? usual);
  return {
    lh: part('lh', SILENT),
    theta: part('theta', 0),
    ln: part('ln', SILENT),
    lr: part('lr', SILENT),
    phi: part('phi', 0),
    f0: new Float32Array(count).fill(parts.f0 ?? 0),
  };
}

const rms = (sound: Float32Array) => Math.sqrt(sound.reduce((sum, each) => sum + each * each, 0) / sound.length);

/** How loud one frequency is: the amplitude of its cosine. */
function amplitude(sound: Float32Array, hertz: number): number {
  let [re, im] = [0, 0];
  for (const [at, sample] of sound.entries()) {
    re += sample * Math.cos((2 * Math.PI * hertz * at) / 24_000);
    im += sample * Math.sin((2 * Math.PI * hertz * at) / 24_000);
  }
  return (2 * Math.hypot(re, im)) / sound.length;
}

describe('the sound of what the model says', () => {
  it('is 300 samples for each frame', () => {
    expect(soundOf(frames(7, {}), 1)).toHaveLength(2100);
    expect(soundOf(frames(8, {}), 1)).toHaveLength(2400);
  });

  it('is a buzz with each harmonic as loud as is said', () => {
    const loudness = Math.log(0.002 * 300);
    const sound = soundOf(frames(81, { lh: loudness, f0: 200 }), 1).subarray(1200, 1200 + 21_600);
    for (const hertz of [200, 1_000, 5_000, 10_000]) expect(amplitude(sound, hertz)).toBeCloseTo(0.002 / 1, 4);
    expect(amplitude(sound, 300)).toBeLessThan(1e-5);
    expect(amplitude(sound, 11_400)).toBeLessThan(1e-5);
  });

  it('turns the phase of the buzz by as much as is said', () => {
    const upright = soundOf(frames(40, { lh: 0, f0: 200 }), 1).subarray(1200, -1200);
    const turned = soundOf(frames(40, { lh: 0, f0: 200, theta: 20 }), 1).subarray(1200, -1200);
    expect(upright.every((sample, at) => Math.abs(sample + turned[at]!) < 1e-5)).toBe(true);
    expect(rms(upright)).toBeGreaterThan(0.01);
  });

  it('has noise that the seed decides, as loud as is said', () => {
    const [one, same, other] = [5, 5, 6].map((seed) => soundOf(frames(200, { ln: 0 }), seed));
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
    const twice = soundOf(frames(200, { ln: Math.log(2) }), 5);
    expect(rms(twice) / rms(one!)).toBeCloseTo(2, 3);
  });

  it('is never louder than the limit, whatever is said', () => {
    expect(soundOf(frames(20, { ln: 300 }), 5)).toEqual(soundOf(frames(20, { ln: 7 }), 5));
  });
});

describe('noise', () => {
  it('is of a normal distribution', () => {
    const noise = new Noise(1);
    const numbers = Array.from({ length: 100_000 }, () => noise.next());
    const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
    const variance = numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / numbers.length;
    const withinOne = numbers.filter((each) => Math.abs(each) < 1).length / numbers.length;
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(Math.abs(variance - 1)).toBeLessThan(0.02);
    expect(Math.abs(withinOne - 0.6827)).toBeLessThan(0.01);
  });
});
