import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownSound } from '../../../../src/media/own/sound/own-sound';
import { decodeWav } from '../../../../src/media/sound/wav';
import { wavFile, type WavOptions } from '../../../speech/wav-file';

const { sin, PI } = Math;
const PEAK = 32_768 * 10 ** (-1 / 20);

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-own-sound-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const tone = (seconds: number, rate: number, hertz = 440, peak = 0.5) =>
  Float64Array.from({ length: seconds * rate }, (_, at) => peak * sin((2 * PI * hertz * at) / rate));

/** What is made of a file: left and right apart. */
async function made(file: Uint8Array) {
  const path = join(directory, 'own.wav');
  const output = join(directory, 'made.wav');
  await writeFile(path, file);
  await rm(output, { force: true });
  const [sound] = [...ownSound({ file: path, output })];
  const both = decodeWav(await readFile(output), 2);
  expect(both.length).toBe(2 * sound!.samples);
  return { ...sound!, left: both.filter((_, at) => at % 2 === 0), right: both.filter((_, at) => at % 2 === 1) };
}

const refusal = async (samples: ArrayLike<number>, options: WavOptions) => {
  return made(wavFile(samples, options)).then(
    () => 'taken',
    (error: Error) => `${error.name}: ${error.message}`,
  );
};

describe("a person's sound", () => {
  it.each([
    ['mono', { coding: 'pcm16', rate: 48_000, channels: 1 }],
    ['stereo', { coding: 'pcm16', rate: 48_000, channels: 2 }],
    ['of 8 bits', { coding: 'pcm8', rate: 48_000, channels: 2 }],
    ['of 24 bits', { coding: 'pcm24', rate: 48_000, channels: 2 }],
    ['of floats', { coding: 'float32', rate: 48_000, channels: 2 }],
    ['of extensible floats, at 44.1 kHz', { coding: 'extensible', rate: 44_100, channels: 2 }],
    ['at 8 kHz', { coding: 'pcm16', rate: 8_000, channels: 1 }],
    ['at 192 kHz', { coding: 'pcm24', rate: 192_000, channels: 2 }],
  ] satisfies [string, WavOptions][])(
    '%s is read, on both sides, at 48 kHz and at one level',
    async (_what, options) => {
      const { samples, left, right } = await made(wavFile(tone(2, options.rate), options));
      // From its first sound to its last.
      expect(samples).toBeGreaterThan(95_900);
      expect(samples).toBeLessThanOrEqual(96_000);
      expect(right).toEqual(left);
      const middle = left.subarray(24_000, 72_000);
      const loudest = middle.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      expect(loudest / PEAK).toBeGreaterThan(0.98);
      expect(loudest / PEAK).toBeLessThan(1.02);
      const crossings = middle.filter((sample, at) => at > 0 && sample >= 0 && middle[at - 1]! < 0).length;
      expect(Math.abs(crossings - 440)).toBeLessThanOrEqual(1);
    },
  );

  it('has no seam where one piece of ten seconds goes over into the next', async () => {
    const { left } = await made(wavFile(tone(23, 44_100, 441), { rate: 44_100 }));
    // What a tone of 441 Hz is at 48 kHz, from where it crosses zero.
    const shift = 1000;
    const phase = Math.atan2(
      left[shift]! / PEAK,
      (left[shift + 1]! - left[shift - 1]!) / (2 * PEAK * sin((2 * PI * 441) / 48_000)),
    );
    const worst = left.subarray(shift, -1000).reduce((most, sample, at) => {
      return Math.max(most, Math.abs(sample / PEAK - sin(phase + (2 * PI * 441 * at) / 48_000)));
    }, 0);
    expect(worst).toBeLessThan(0.01);
  });

  it('keeps left and right apart', async () => {
    const file = wavFile(tone(2, 48_000), { rate: 48_000, channels: 2 });
    // Silence on the right: every other sample of 16 bits, at the end of the file.
    for (let at = file.length - 2 * 48_000 * 4 + 2; at < file.length; at += 4) file.writeInt16LE(0, at);
    const { left, right } = await made(file);
    expect(right.every((sample) => sample === 0)).toBe(true);
    expect(left.some((sample) => sample !== 0)).toBe(true);
  });

  it('begins with its first sound and ends with its last', async () => {
    const silence = new Float64Array(48_000);
    const { samples } = await made(wavFile([...silence, ...tone(2, 48_000), ...silence, ...silence], { rate: 48_000 }));
    expect(Math.abs(samples - 96_000)).toBeLessThan(100);
  });

  it('that goes beyond full scale is not cut', async () => {
    const { left } = await made(wavFile(tone(2, 48_000, 440, 3), { rate: 48_000, coding: 'float32' }));
    const loudest = left.reduce((most, sample) => Math.max(most, sample), 0);
    expect(left.filter((sample) => sample > loudest * 0.999).length / left.length).toBeLessThan(0.03);
  });

  it('is refused in words when it cannot be music', async () => {
    const rate = 8_000;
    expect(await refusal(new Float64Array(rate * 2), { rate })).toContain('is silent from beginning to end');
    expect(await refusal(tone(0.5, rate), { rate })).toContain('has less than a second of sound');
    expect(await refusal(tone(1, rate), { rate, coding: 'aLaw' })).toContain('is a WAV file of A-law, where');
    expect(await refusal(tone(1, rate), { rate, channels: 6 })).toContain('has 6 channels, where mono and stereo');
    expect(await refusal(tone(1, 4_000), { rate: 4_000 })).toContain('has 4000 samples a second, where');
    expect(await refusal(new Float64Array(601 * rate), { rate, coding: 'pcm8' })).toContain(
      'longer than the 10 minutes',
    );
    expect(await refusal(tone(1, rate), { rate, claimedSound: 1e6 })).toContain('cut off');
    expect(await refusal([Number.NaN, ...tone(1, rate)], { rate, coding: 'float32' })).toContain('are no numbers');
    expect(await refusal([], { rate })).toContain('OwnMediaError');
  });
});
