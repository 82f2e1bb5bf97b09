import { LoudnessMeter } from '../../src/domain/sound/loudness';
import { levelled } from '../../src/speech/levelled';
import { receivedSpeech } from '../../src/speech/received-speech';
import { spokenSamples, wavFile, type WavOptions } from './wav-file';

const STRONG = 'Strongvoice told the first half of the tale beside the fire that evening.';
const WEAK = 'Weakvoice told the second half of it when the fire had gone out again.';

const lufs = (samples: Int16Array) => {
  const meter = new LoudnessMeter(1);
  meter.add([Float32Array.from(samples, (sample) => sample / 32_768)]);
  return meter.integratedLufs();
};
const received = async (text: string, gain: number, options: WavOptions = {}) =>
  receivedSpeech(
    wavFile(
      spokenSamples(text).map((sample) => sample * gain),
      options,
    ),
    text,
  );

describe('speech that comes at different levels', () => {
  it.each([0.25, 0.06, 2.5])('is within 1 LU of all other, also at %d times the level', async (gain) => {
    const [strong, weak] = await Promise.all([received(STRONG, 1), received(WEAK, gain, { coding: 'float32' })]);
    expect(Math.abs(lufs(strong) - lufs(weak))).toBeLessThan(1);
  });

  it('is as loud as all other where a single knock in it is much louder than its words', async () => {
    const knocked = spokenSamples(WEAK).map((sample) => sample * 0.25);
    knocked.fill(0.9, 20_000, 20_040);
    const weak = await receivedSpeech(wavFile(knocked), WEAK);
    expect(Math.abs(lufs(weak) - lufs(await received(STRONG, 1)))).toBeLessThan(2);
  });

  it('is not clipped by it', async () => {
    const loud = await received(STRONG, 3, { coding: 'float32' });
    expect(loud.some((sample) => Math.abs(sample) >= 32_767)).toBe(false);
  });

  it.each([
    ['nothing', new Int16Array(0)],
    ['silence', new Int16Array(48_000)],
    ['what nobody hears', Int16Array.from({ length: 48_000 }, (_, at) => at % 2)],
  ])('is left as it is where it is %s', async (_what, samples) => {
    expect(await levelled(samples)).toEqual(samples);
  });

  it('is also levelled where it is a single short word', async () => {
    const [loud, soft] = await Promise.all([received('Oh.', 1), received('Oh.', 0.1)]);
    const peak = (samples: Int16Array) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(Math.abs(20 * Math.log10(peak(loud) / peak(soft)))).toBeLessThan(1);
  });
});
