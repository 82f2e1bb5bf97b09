import { receivedSpeech } from '../../src/speech/received-speech';
import { UnusableSpeechError } from '../../src/speech/unusable-speech';
import { simulateSpeech, type SpeechFlaw } from '../../src/simulator/chatterbox/speech';
import { speechWav } from '../../src/simulator/chatterbox/speech-wav';
import { spokenSamples, wavFile, type WavOptions } from './wav-file';

const TEXT = 'The sea was wide, and a boat came by. Nobody on the pier had seen it come.';
const spoken = spokenSamples(TEXT);
const good = wavFile(spoken);
const tone = (seconds: number, amplitude = 0.5) =>
  Float64Array.from({ length: seconds * 24_000 }, (_, i) => amplitude * Math.sin(i / 20));
const flawed = (flaw: SpeechFlaw) => speechWav(simulateSpeech(TEXT, flaw).samples);

const reasonOf = (bytes: Uint8Array, text = TEXT) =>
  receivedSpeech(bytes, text).then(
    () => 'good',
    (error: unknown) => (error instanceof UnusableSpeechError ? error.message : error),
  );

const loudest = (samples: Int16Array) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

describe('speech that came from a vendor', () => {
  it.each<[string, WavOptions]>([
    ['16 bits', {}],
    ['float32', { coding: 'float32' }],
    ['float32 in the extensible form', { coding: 'extensible' }],
    ['stereo', { channels: 2 }],
    ['stereo float32', { channels: 2, coding: 'float32' }],
    ['a header from before its length was known (0x7fffffff)', { claimedBytes: 0x7fff_ffff }],
    ['a header from before its length was known (0xffffffff)', { claimedBytes: 0xffff_ffff }],
  ])('is the same sound at 48 kHz from %s', async (_what, options) => {
    const usual = await receivedSpeech(good, TEXT);
    const other = await receivedSpeech(wavFile(spoken, options), TEXT);
    expect(other).toHaveLength(usual.length);
    expect(loudest(other.map((sample, index) => sample - usual[index]!))).toBeLessThanOrEqual(1);
    expect(loudest(usual)).toBeGreaterThan(5_000);
  });

  it.each([8_000, 22_050, 44_100, 48_000, 96_000])('lasts as long as it did at %d Hz', async (rate) => {
    const samples = Float64Array.from({ length: rate * 4 }, (_, i) => 0.5 * Math.sin((2 * Math.PI * 200 * i) / rate));
    expect((await receivedSpeech(wavFile(samples, { rate }), TEXT)).length).toBe(4 * 48_000);
  });

  it('loses the silence around it but for 40 ms, and begins and ends at nothing', async () => {
    const around = new Float64Array(spoken.length + 48_000);
    around.set(spoken, 24_000);
    const speech = await receivedSpeech(wavFile(around), TEXT);
    const heard = (sample: number) => Math.abs(sample) > 300;
    expect(speech.findIndex(heard) / 48).toBeGreaterThan(35);
    expect(speech.findIndex(heard) / 48).toBeLessThan(48);
    expect((speech.length - speech.findLastIndex(heard)) / 48).toBeLessThan(48);
    expect([speech[0], speech.at(-1)]).toEqual([0, 0]);
  });

  it('is found in the noise of the recording', async () => {
    const noisy = Float64Array.from({ length: spoken.length + 48_000 }, (_, index) => {
      const noise = (((index * 7919) % 1009) / 1009 - 0.5) * 0.004;
      return noise + (spoken[index - 24_000] ?? 0);
    });
    const [clean, found] = [await receivedSpeech(good, TEXT), await receivedSpeech(wavFile(noisy), TEXT)];
    expect(Math.abs(found.length - clean.length)).toBeLessThan(48 * 20);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['is empty', Buffer.alloc(0), /^an empty file$/],
    ['is a web page', Buffer.from('<!doctype html><html></html>'), /not a WAV file \(it begins with "<!doctype html>/],
    ['is JSON', Buffer.from('{"audio":"UklGRg=="}'), /not a WAV file \(it begins with "{/],
    ['is cut in the middle', good.subarray(0, good.length / 2), /cut off: it should have \d+ bytes, but has \d+/],
    ['lacks its last bytes', good.subarray(0, good.length - 4), /cut off/],
    ['says too much of its sound alone', tooMuchSound(), /cut off: of \d+ bytes of sound \d+ are there/],
    ['ends after its header', good.subarray(0, 12), /cut off/],
    ['has no sound in it', wavFile([]), /silence|without sound/],
    ['has a coding that nobody reads', wavFile(spoken, { coding: 'pcm24' }), /1 channels of 24 bits in coding 1/],
    ['has six channels', wavFile(spoken, { channels: 6 }), /6 channels/],
    ['has an absurd rate', wavFile(spoken, { rate: 4_000 }), /at 4000 Hz, where 8000 to 96000 are read/],
    ['has samples that are no numbers', wavFile([0, Number.NaN], { coding: 'float32' }), /not all numbers/],
    ['is silent', flawed('silent'), /^\d\.\d s of silence$/],
    ['is as good as silent', wavFile(tone(5, 0.001)), /of silence$/],
    [
      'babbles until 40 s',
      flawed('garbled'),
      /^speech of 39\.\d s, where this text takes 3\.0 s to \d+\.\d s: it babbles$/,
    ],
    ['ends in the middle of the text', flawed('cut'), /words are missing$/],
    ['is a click', wavFile([...new Float64Array(24_000), ...tone(0.01), ...new Float64Array(72_000)]), /missing$/],
  ])('is of no use when it %s', async (_what, bytes, reason) => {
    expect(await reasonOf(bytes)).toMatch(reason);
  });

  it('may take its time over a single word, but not ten seconds', async () => {
    expect(await reasonOf(wavFile(tone(2)), 'Home.')).toBe('good');
    expect(await reasonOf(wavFile(tone(10)), 'Home.')).toMatch(/it babbles/);
  });

  it('may be long where figures are read out', async () => {
    expect(await reasonOf(wavFile(tone(5)), '1,234,567')).toBe('good');
  });
});

function tooMuchSound(): Buffer {
  const wav = Buffer.from(good);
  wav.writeUInt32LE(wav.readUInt32LE(wav.indexOf('data') + 4) + 100, wav.indexOf('data') + 4);
  return wav;
}
