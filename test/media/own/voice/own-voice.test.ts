import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LoudnessMeter } from '../../../../src/domain/sound/loudness';
import { findFfmpeg, type FoundFfmpeg } from '../../../../src/media/ffmpeg/probe';
import { importVoice } from '../../../../src/media/own/voice/import-voice';
import { ownVoice } from '../../../../src/media/own/voice/own-voice';
import { decodeWav, encodeWav } from '../../../../src/media/sound/wav';
import { receivedSpeech } from '../../../../src/speech/received-speech';
import { receivedWordTimes } from '../../../../src/speech/received-word-times';
import { saidWords } from '../../../../src/speech/said-words';
import { spokenSamples, wavFile, type WavOptions } from '../../../speech/wav-file';

const TEXT = 'The sea was wide, and a boat came by. Nobody on the pier had seen it come.';
const RATE = 24_000;
const spoken = spokenSamples(TEXT);

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-own-voice-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** What is made of a recording of the text. */
async function made(file: Uint8Array, text = TEXT) {
  const [path, sound, output] = ['own.wav', 'sound.wav', 'made.wav'].map((name) => join(directory, name)) as [
    string,
    string,
    string,
  ];
  await Promise.all([sound, output].map((each) => rm(each, { force: true })));
  await writeFile(path, file);
  const [voice] = [...ownVoice({ file: path, sound, output, text, language: 'en' })];
  const samples = decodeWav(await readFile(output));
  expect(samples).toHaveLength(voice!.samples);
  return { samples, wordTimes: voice!.wordTimes };
}

const refusal = (file: Uint8Array, text = TEXT) =>
  made(file, text).then(
    () => 'taken',
    (error: Error) => `${error.name}: ${error.message}`,
  );

const lufs = (samples: Int16Array) => {
  const meter = new LoudnessMeter(1);
  meter.add([Float32Array.from(samples, (sample) => sample / 32_768)]);
  return meter.integratedLufs();
};

/** The recording with silence of so many seconds before and after it. */
const within = (before: number, after: number, rate = RATE) =>
  Float64Array.from([...new Float64Array(before * rate), ...spoken, ...new Float64Array(after * rate)]);

describe("a person's own voice", () => {
  it.each([
    ['of 16 bits', {}],
    ['of 24 bits', { coding: 'pcm24' }],
    ['of floats, on both sides', { coding: 'float32', channels: 2 }],
  ] satisfies [string, WavOptions][])(
    '%s is a narration as a vendor sends one: as loud, and its words at the same times',
    async (_what, options) => {
      const { samples, wordTimes } = await made(wavFile(spoken, options));
      const received = await receivedSpeech(wavFile(spoken), TEXT);
      expect(Math.abs(samples.length - received.length)).toBeLessThan(48 * 60);
      expect(Math.abs(lufs(samples) - lufs(received))).toBeLessThan(1);
      const theirs = receivedWordTimes(saidWords(TEXT, 'en'), received);
      expect(wordTimes.map(({ text }) => text)).toEqual(TEXT.split(' '));
      for (const [at, { startMs, endMs }] of wordTimes.entries()) {
        expect(Math.abs(startMs - theirs[at]!.startMs)).toBeLessThan(60);
        expect(Math.abs(endMs - theirs[at]!.endMs)).toBeLessThan(60);
      }
    },
  );

  it.each([0.02, 0.3])('is as loud as all other when it was recorded at %d of the level', async (gain) => {
    const { samples } = await made(
      wavFile(
        spoken.map((sample) => sample * gain),
        { coding: 'pcm24' },
      ),
    );
    expect(Math.abs(lufs(samples) - lufs(await receivedSpeech(wavFile(spoken), TEXT)))).toBeLessThan(1);
  });

  it('begins and ends with what is said, without the silence and the clicks of the recorder around it', async () => {
    const alone = await made(wavFile(spoken));
    const recording = within(2, 3);
    recording.fill(0.8, 0.2 * RATE, 0.2 * RATE + 200);
    recording.fill(0.8, recording.length - RATE, recording.length - RATE + 200);
    const { samples, wordTimes } = await made(wavFile(recording));
    expect(Math.abs(samples.length - alone.samples.length)).toBeLessThan(48 * 20);
    expect(Math.abs(wordTimes[0]!.startMs - alone.wordTimes[0]!.startMs)).toBeLessThan(20);
    expect([samples[0], samples.at(-1)]).toEqual([0, 0]);
  });

  it('keeps all that is said, also after a long pause', async () => {
    const half = Math.floor(spoken.length / 2);
    const parted = [...spoken.subarray(0, half), ...new Float64Array(4 * RATE), ...spoken.subarray(half)];
    const { samples } = await made(wavFile(parted));
    expect(samples.length / 48_000).toBeGreaterThan(spoken.length / RATE + 3.5);
  });

  it('may be one short word', async () => {
    const no = spokenSamples('No.');
    expect((await made(wavFile(no), 'No.')).wordTimes).toHaveLength(1);
  });

  it('is refused in words when it cannot be of the text', async () => {
    expect(await refusal(wavFile(new Float64Array(3 * RATE)))).toContain('is silent from beginning to end');
    const hiss = Float64Array.from({ length: 5 * RATE }, (_, at) => (((at * 7919) % 1009) / 1009 - 0.5) * 0.002);
    expect(await refusal(wavFile(hiss, { coding: 'pcm24' }))).toContain('OwnMediaError: is as good as silent');
    expect(await refusal(wavFile(spokenSamples('The sea was wide.')))).toMatch(
      /^OwnMediaError: lasts \d\.\d s where this scene's text takes \d\.\d s to \d+\.\d s, so that words are missing/,
    );
    const story = Array.from({ length: 12 }, () => TEXT).join(' ');
    expect(await refusal(wavFile(spokenSamples(story)))).toMatch(
      /^OwnMediaError: lasts .*, so that it is of something/,
    );
    expect(await refusal(wavFile(spoken.subarray(RATE, RATE + 2000)), 'No.')).toContain('has less than 0.1 s of sound');
    expect(await refusal(wavFile(new Float64Array(601 * 8_000), { rate: 8_000, coding: 'pcm8' }))).toContain(
      'longer than the 10 minutes',
    );
    expect(await refusal(wavFile(spoken, { channels: 6 }))).toContain('has 6 channels');
    expect(await refusal(wavFile(spoken, { claimedSound: 1e6 }))).toContain('cut off');
    expect(await refusal(Buffer.from('RIFF'))).toContain('OwnMediaError');
    expect(await readdir(directory)).not.toContain('made.wav');
  });
});

describe('a recording of another kind', () => {
  let ffmpeg: FoundFfmpeg;
  beforeAll(async () => {
    ffmpeg = await findFfmpeg(process.env);
  });

  const imported = (signal = new AbortController().signal) => {
    const said = { text: TEXT, language: 'en' };
    return importVoice({ ffmpeg, directory, file: 'own', output: 'made.wav', signal, said });
  };

  it.each([
    ['mp3', 'libmp3lame'],
    ['ipod', 'aac'],
    ['ogg', 'libopus'],
    ['flac', 'flac'],
  ])('in a file of %s by %s is decoded by a new ffmpeg, and by no old one', async (muxer, coder) => {
    const twiceAsMany = Int16Array.from({ length: 2 * spoken.length }, (_, at) => spoken[at >> 1]! * 32_767);
    await writeFile(join(directory, 'spoken.wav'), encodeWav(twiceAsMany));
    const options = ['-v', 'error', '-i', 'spoken.wav', '-c:a', coder, '-strict', '-2', '-f', muxer, 'own'];
    await promisify(execFile)(ffmpeg.path, options, { cwd: directory });
    const told = await imported().then(
      async ({ samples, wordTimes }) => {
        const wav = await made(wavFile(spoken));
        return Math.abs(samples - wav.samples.length) < 48 * 60 && wordTimes.length === wav.wordTimes.length;
      },
      ({ message }: Error) => /decoded only by ffmpeg 5 or newer/.test(message),
    );
    expect(told).toBe(true);
  });

  it('is read on a thread, whose refusals are heard as they are', async () => {
    await writeFile(join(directory, 'own'), wavFile(new Float64Array(RATE)));
    await expect(imported()).rejects.toMatchObject({
      name: 'OwnMediaError',
      message: expect.stringContaining('silent'),
    });
  });

  it('stops when it is no longer wanted', async () => {
    await writeFile(join(directory, 'own'), wavFile(spoken));
    const stop = new AbortController();
    stop.abort(new Error('cancelled'));
    await expect(imported(stop.signal)).rejects.toThrow('cancelled');
  });
});
