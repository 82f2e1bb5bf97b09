import { atSpeed } from '../../src/speech/at-speed';
import { tonePower } from '../providers/local/flite/tone-power';

const RATE = 48_000;
const tone = (hertz: number) =>
  Int16Array.from({ length: 2 * RATE }, (_, i) => Math.round(12_000 * Math.sin((2 * Math.PI * hertz * i) / RATE)));
const middle = (samples: Int16Array) => samples.subarray(4_800, samples.length - 4_800);
const decibels = (ratio: number) => 10 * Math.log10(ratio);

describe('speech at another speed', () => {
  it('is as it was at its own', async () => {
    const samples = tone(200);
    expect(await atSpeed(samples, 1)).toBe(samples);
  });

  it.each([0.8, 0.93, 1.1, 1.3])('is so much shorter or longer at %d', async (speed) => {
    expect(await atSpeed(tone(200), speed)).toHaveLength(Math.round((2 * RATE) / speed));
    expect(await atSpeed(new Int16Array(0), speed)).toHaveLength(0);
    expect(await atSpeed(new Int16Array([7, 8, 9]), speed)).toHaveLength(Math.round(3 / speed));
  });

  it.each([
    [0.8, 90],
    [0.8, 437],
    [1.3, 90],
    [1.3, 220],
    [1.3, 1_013],
  ])('keeps its pitch and loudness at %d (%d Hz)', async (speed, hertz) => {
    const before = tonePower(middle(tone(hertz)), hertz, RATE);
    const after = tonePower(middle(await atSpeed(tone(hertz), speed)), hertz, RATE);
    expect(Math.abs(decibels(after / before))).toBeLessThan(0.5);
  });

  it.each([0.8, 1.3])('has each moment where it belongs at %d', async (speed) => {
    const clicks = new Int16Array(2 * RATE);
    const at = [9_000, 30_000, 51_000, 80_000];
    for (const click of at) clicks.set(tone(300).subarray(0, 4_800), click);
    const samples = await atSpeed(clicks, speed);
    const heard = samples.findIndex((sample) => Math.abs(sample) > 3_000);
    const last = samples.findLastIndex((sample) => Math.abs(sample) > 3_000);
    // Within the 12.5 ms by which a piece may be moved, and the blending of two.
    expect(Math.abs(heard - 9_000 / speed)).toBeLessThan(1_300);
    expect(Math.abs(last - 84_800 / speed)).toBeLessThan(1_300);
  });

  it('lets others work meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await atSpeed(new Int16Array(20 * RATE).fill(1_000), 1.2);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});
