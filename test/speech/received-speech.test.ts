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
    ['24 bits', { coding: 'pcm24' }],
    ['32 bits', { coding: 'pcm32' }],
    ['24 bits in the extensible form', { coding: 'extensible24' }],
    ['float32', { coding: 'float32' }],
    ['float64', { coding: 'float64' }],
    ['float32 in the extensible form', { coding: 'extensible' }],
    ['stereo', { channels: 2 }],
    ['stereo float32', { channels: 2, coding: 'float32' }],
    ...[0, 0x7fff_ffff, 2_000_000_000, 0xffff_ffff].map((claimedBytes): [string, WavOptions] => [
      `a header from before its length was known (${claimedBytes})`,
      { claimedBytes },
    ]),
    ['a header that travisvn begins a stream with', { claimedBytes: 0x7fff_ffff - 36, claimedSound: 0xffff_ffff }],
    ['a header of 36 bytes for a sound of none', { claimedBytes: 36, claimedSound: 0 }],
  ])('is the same sound at 48 kHz from %s', async (_what, options) => {
    const usual = await receivedSpeech(good, TEXT);
    const other = await receivedSpeech(wavFile(spoken, options), TEXT);
    expect(other).toHaveLength(usual.length);
    expect(loudest(other.map((sample, index) => sample - usual[index]!))).toBeLessThanOrEqual(2);
    expect(loudest(usual)).toBeGreaterThan(5_000);
  });

  it('is nearly the same from 8 bits', async () => {
    const usual = await receivedSpeech(good, TEXT);
    const coarse = await receivedSpeech(wavFile(spoken, { coding: 'pcm8' }), TEXT);
    expect(Math.abs(coarse.length - usual.length)).toBeLessThan(48 * 10);
  });

  it.each([
    ['files that say how long they are', undefined],
    ['files that were begun before', 0xffff_ffff],
  ])('is read whole from several %s in one body', async (_what, claimedBytes) => {
    const [first, second] = ['The sea was wide, and a boat came by.', 'Nobody on the pier had seen it come.'];
    const options = claimedBytes === undefined ? {} : { claimedBytes };
    const body = Buffer.concat([first, second].map((text) => wavFile(spokenSamples(text), options)));
    const speech = await receivedSpeech(body, TEXT);
    const apart = (await receivedSpeech(wavFile(spokenSamples(first)), first)).length;
    expect(speech.length).toBeGreaterThan(apart * 1.7);
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
    ['is cut in the middle', good.subarray(0, good.length / 2), /cut off: it should have \d+ bytes, but has \d+/],
    ['lacks its last bytes', good.subarray(0, good.length - 4), /cut off/],
    ['says too much of its sound alone', tooMuchSound(), /cut off: of \d+ bytes of sound \d+ are there/],
    ['ends after its header', good.subarray(0, 12), /cut off/],
    ['has no sound in it', wavFile([]), /silence|without sound/],
    ['has samples that are no numbers', wavFile([0, Number.NaN], { coding: 'float32' }), /not all numbers/],
    ['is silent', flawed('silent'), /^\d\.\d s of silence$/],
    ['is as good as silent', wavFile(tone(5, 0.001)), /of silence$/],
    [
      'babbles until 40 s',
      flawed('garbled'),
      /^speech of 39\.\d s, where this text takes 3\.4 s to \d+\.\d s: it babbles$/,
    ],
    ['ends in the middle of the text', flawed('cut'), /words are missing$/],
    ['is a click', wavFile([...new Float64Array(24_000), ...tone(0.01), ...new Float64Array(72_000)]), /missing$/],
  ])('is of no use when it %s', async (_what, bytes, reason) => {
    expect(await reasonOf(bytes)).toMatch(reason);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['a web page', Buffer.from('<!doctype html><html></html>'), /^a web page \(it begins with "<!doctype html>.*WAV/],
    ['JSON', Buffer.from('{"audio":"UklGRg=="}'), /^JSON \(it begins with/],
    ['an MP3 file', Buffer.from('ID3\x04\0\0', 'latin1'), /^an MP3 file \(/],
    ['an MP3 file without tags', Buffer.from('\xff\xfb\x90\x64', 'latin1'), /^an MP3 file \(/],
    ['an Opus file', Buffer.from('OggS\0\x02OpusHead', 'latin1'), /^an Opus file \(/],
    ['an Ogg file', Buffer.from('OggS\0\x02\x01vorbis', 'latin1'), /^an Ogg file \(/],
    ['a FLAC file', Buffer.from('fLaC\0\0\0\x22', 'latin1'), /^a FLAC file \(/],
    ['a coding that nobody reads', wavFile(spoken, { coding: 'aLaw' }), /^a WAV file of A-law, where 8, 16, 24 and 32/],
    ['six channels', wavFile(spoken, { channels: 6 }), /6 channels, where mono and stereo/],
    ['an absurd rate', wavFile(spoken, { rate: 4_000 }), /at 4000 Hz, where 8000 to 96000 are read/],
    ['files of two rates', Buffer.concat([good, wavFile(spoken, { rate: 48_000 })]), /24000 Hz, 48000 Hz/],
  ])('is of no use, now or later, when it is %s', async (_what, bytes, reason) => {
    const error = await receivedSpeech(bytes, TEXT).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'UnusableSpeechError', isFinal: true });
    expect((error as Error).message).toMatch(reason);
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
