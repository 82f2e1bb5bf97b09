import { upsample } from '../../../../src/providers/local/flite/upsample';
import { tonePower } from './tone-power';

const tone = (hertz: number, length = 4_000, amplitude = 20_000) =>
  Int16Array.from({ length }, (_, i) => Math.round(amplitude * Math.sin((2 * Math.PI * hertz * i) / 16_000)));

const decibels = (ratio: number) => 10 * Math.log10(ratio);

describe('upsampling from 16 to 48 kHz', () => {
  it('makes three samples of each', () => {
    expect(upsample(new Int16Array(1_000))).toEqual(new Int16Array(3_000));
    expect(upsample(new Int16Array(0))).toHaveLength(0);
  });

  it.each([200, 1_000, 4_000, 6_800])('keeps a tone of %d Hz as it is', (hertz) => {
    const before = tonePower(tone(hertz), hertz, 16_000);
    const after = tonePower(upsample(tone(hertz)), hertz, 48_000);
    expect(Math.abs(decibels(after / before))).toBeLessThan(0.1);
  });

  it.each([200, 1_000, 4_000, 6_800])('adds no mirror image of a tone of %d Hz', (hertz) => {
    const sound = upsample(tone(hertz)).subarray(600, -600);
    const mirrors = [16_000 - hertz, 16_000 + hertz].map((each) => tonePower(sound, each, 48_000));
    expect(decibels(Math.max(...mirrors) / tonePower(sound, hertz, 48_000))).toBeLessThan(-60);
  });

  it('neither moves the sound in time nor changes the samples it was given', () => {
    const click = new Int16Array(200);
    click[100] = 10_000;
    const sound = upsample(click);
    expect(sound.indexOf(Math.max(...sound))).toBe(300);
  });

  it('limits what would overflow instead of wrapping around', () => {
    const square = Int16Array.from({ length: 400 }, (_, i) => (i % 40 < 20 ? 32_767 : -32_768));
    const sound = upsample(square);
    expect(Math.max(...sound)).toBe(32_767);
    expect(sound.subarray(603, 650).every((sample) => sample > 0)).toBe(true);
  });
});
