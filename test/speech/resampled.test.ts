import { resampled } from '../../src/speech/resampled';
import { tonePower } from '../providers/local/flite/tone-power';

const tone = (hertz: number, rate: number, length = rate / 4) =>
  Int16Array.from({ length }, (_, i) => Math.round(20_000 * Math.sin((2 * Math.PI * hertz * i) / rate)));
const decibels = (ratio: number) => 10 * Math.log10(ratio);

describe('resampling to 48 kHz', () => {
  it.each([8_000, 16_000, 22_050, 22_051, 24_000, 44_100, 48_000, 88_200, 96_000])(
    'makes as many samples from %d Hz as the sound is long',
    async (rate) => {
      expect(await resampled(new Int16Array(rate), rate)).toHaveLength(48_000);
      expect(await resampled(new Int16Array(0), rate)).toHaveLength(0);
    },
  );

  it.each([
    [8_000, 200],
    [8_000, 3_300],
    [16_000, 6_800],
    [22_050, 9_000],
    [22_051, 1_000],
    [24_000, 1_000],
    [24_000, 10_000],
    [44_100, 15_000],
    [96_000, 4_000],
    [96_000, 20_000],
  ])('keeps a tone from %d Hz at %d Hz as loud as it is', async (rate, hertz) => {
    const before = tonePower(tone(hertz, rate), hertz, rate);
    const after = tonePower(await resampled(tone(hertz, rate), rate), hertz, 48_000);
    expect(Math.abs(decibels(after / before))).toBeLessThan(0.1);
  });

  it.each([
    [16_000, 200],
    [16_000, 6_800],
    [22_050, 4_000],
    [24_000, 1_000],
    [24_000, 10_000],
  ])('adds no mirror image to a tone from %d Hz at %d Hz', async (rate, hertz) => {
    const sound = (await resampled(tone(hertz, rate), rate)).subarray(600, -600);
    const mirrors = [rate - hertz, rate + hertz].map((each) => tonePower(sound, each, 48_000));
    expect(decibels(Math.max(...mirrors) / tonePower(sound, hertz, 48_000))).toBeLessThan(-60);
  });

  it.each([
    [96_000, 26_000],
    [96_000, 40_000],
    [88_200, 30_000],
  ])('lets nothing that 48 kHz cannot hold fold down: from %d Hz, %d Hz', async (rate, hertz) => {
    const sound = (await resampled(tone(hertz, rate), rate)).subarray(600, -600);
    expect(Math.max(...sound.map(Math.abs))).toBeLessThan(20_000 / 1_000);
  });

  it('does not move the sound in time', async () => {
    const click = new Int16Array(200);
    click[100] = 10_000;
    for (const [rate, place] of [
      [16_000, 300],
      [24_000, 200],
      [96_000, 50],
    ] as const) {
      const sound = await resampled(click, rate);
      expect(sound.indexOf(Math.max(...sound))).toBe(place);
    }
  });

  it('limits what would overflow instead of wrapping around', async () => {
    const square = Int16Array.from({ length: 400 }, (_, i) => (i % 40 < 20 ? 32_767 : -32_768));
    const sound = await resampled(square, 16_000);
    expect(Math.max(...sound)).toBe(32_767);
    expect(sound.subarray(603, 650).every((sample) => sample > 0)).toBe(true);
  });

  it('lets others work in between', async () => {
    let isDone = false;
    let turns = 0;
    const count = () => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    await resampled(tone(440, 24_000, 24_000 * 10), 24_000);
    isDone = true;
    expect(turns).toBeGreaterThan(5);
  });
});
