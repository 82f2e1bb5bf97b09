import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { createImportMedia } from '../../src/activities/import-media';
import { createRenderClip } from '../../src/activities/render-clip';
import type { Rendering } from '../../src/activities/rendering/rendering';
import { keepOwnFile } from '../../src/client/own-file/keep-own-file';
import type { Activities } from '../../src/contract/activities';
import type { ImportMediaInput } from '../../src/contract/inputs/film-inputs';
import { FAILURES } from '../../src/contract/failures';
import type { Illustration } from '../../src/domain/film/illustration';
import type { Narration, WordTime } from '../../src/domain/film/narration';
import type { Bed } from '../../src/domain/film/sound/sound';
import { planMoves } from '../../src/domain/film/moves/plan-moves';
import { findFfmpeg } from '../../src/media/ffmpeg/probe';
import { decodeWav, encodeWav } from '../../src/media/sound/wav';
import { spokenSamples, wavFile } from '../speech/wav-file';
import { activityEnvironment } from '../support/temporal/activity-environment';
import { createMemoryStore } from '../support/store/memory-store';

const { sin } = Math;
const WAV = encodeWav(
  Int16Array.from({ length: 2 * 96_000 }, (_, at) => 9000 * sin(at / 20)),
  2,
);

const TEXT = 'The sea was wide, and a boat came by. Nobody on the pier had seen it come.';

let directory: string;
let rendering: Rendering;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-import-'));
  const workRoot = join(directory, 'work');
  const fontsDirectory = join(directory, 'fonts');
  rendering = { store: createMemoryStore(), ffmpeg: await findFfmpeg(process.env), fontsDirectory, workRoot };
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A file as the client stores it. */
async function kept(use: ImportMediaInput['use'], bytes: Uint8Array) {
  const path = join(directory, 'mine');
  await writeFile(path, bytes);
  const file = await keepOwnFile(rendering.store, path, use);
  await rm(path);
  return file;
}

async function stored(use: 'music' | 'picture', bytes: Uint8Array): Promise<ImportMediaInput> {
  return { file: await kept(use, bytes), use };
}

/** A recording of a scene's text. */
async function recorded(text: string, bytes: Uint8Array = wavFile(spokenSamples(text))): Promise<ImportMediaInput> {
  return { file: await kept('voice', bytes), use: 'voice', spoken: { text, language: 'en' } };
}

const imported = (input: ImportMediaInput, by = rendering): ReturnType<Activities['importMedia']> =>
  activityEnvironment().run(createImportMedia(by), input);

describe('importMedia', () => {
  it('makes a bed of music, and none of its file is left', async () => {
    const input = await stored('music', WAV);
    const { made, times } = await imported(input);
    const bed = made as Bed;
    expect(times).toMatchObject({ by: 'local/wav', reused: false });
    expect(bed.loopSamples).toBeUndefined();
    expect(decodeWav(await rendering.store.readBytes(bed.audio), 2)).toHaveLength(2 * bed.samples);
    expect(await readdir(rendering.workRoot)).toEqual([]);
  });

  it('is done once for one file, also where the file has left the store since', async () => {
    const input = await stored('music', WAV);
    const { made } = await imported(input);
    const lost = { ...input, file: { ...input.file, key: 'f'.repeat(64) } };
    expect(await imported(lost)).toMatchObject({ made, times: { reused: true } });
  });

  it('makes a picture of a picture', async () => {
    const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { made, times } = await imported(await stored('picture', picture));
    expect(times.by).toBe('local/sharp');
    expect(made).toMatchObject({ width: 40, height: 60, image: { mediaType: 'image/png' } });
    const { width, height } = await sharp(await rendering.store.readBytes((made as Illustration).image)).metadata();
    expect([width, height]).toEqual([40, 60]);
  });

  it('makes of a picture what a clip is rendered with, whatever its file is called and its shape', async () => {
    const picture = await sharp({ create: { width: 900, height: 40, channels: 4, background: '#0080ff80' } })
      .webp()
      .toBuffer();
    const path = join(directory, 'photo.jpg');
    await writeFile(path, picture);
    const { made } = await imported({ file: await keepOwnFile(rendering.store, path, 'picture'), use: 'picture' });
    const illustration = made as Illustration;
    const narration = (await imported(await recorded('No.'))).made as Narration;
    const format = { width: 180, height: 320, fps: 30 };
    const clip = activityEnvironment().run(createRenderClip(rendering), {
      narration,
      illustration,
      format,
      language: 'en',
      moves: planMoves({ motion: 'gentle', seed: 1, scene: 1, frames: 300, fps: 30, picture: illustration, format }),
    });
    await expect(clip).resolves.toMatchObject({
      made: { video: { mediaType: 'video/mp4' }, frames: expect.any(Number) },
    });
  });

  it('makes a narration of a voice, whose words are heard where they are said', async () => {
    const { made, times } = await imported(await recorded(TEXT));
    const { audio, wordTimes, samples } = made as Narration;
    expect(times).toMatchObject({ by: 'local/wav', reused: false });
    expect(decodeWav(await rendering.store.readBytes(audio))).toHaveLength(samples);
    const words = JSON.parse(Buffer.from(await rendering.store.readBytes(wordTimes)).toString()) as WordTime[];
    expect(words.map(({ text }) => text)).toEqual(TEXT.split(' '));
    expect(words.at(-1)!.endMs).toBeLessThanOrEqual(samples / 48);
    expect(await readdir(rendering.workRoot)).toEqual([]);
  });

  it('makes another narration of the same recording where something else is said in it', async () => {
    const input = await recorded(TEXT);
    const { made } = await imported(input);
    const spoken = { text: TEXT.replace('wide', 'white'), language: 'en' };
    const again = await imported({ ...input, spoken });
    expect(again.times.reused).toBe(false);
    expect(again.made).toMatchObject({ audio: { sha256: (made as Narration).audio.sha256 } });
    // A pronunciation of no word of it changes nothing.
    const said = { text: TEXT, language: 'en', pronunciations: { Oslo: 'oo-slo' } };
    expect((await imported({ ...input, spoken: said })).times.reused).toBe(true);
  });

  it('says of a scene what cannot be used of it', async () => {
    const refused = await recorded(TEXT, wavFile(new Float64Array(48_000)));
    await expect(imported(refused)).rejects.toMatchObject({
      type: FAILURES.change,
      nonRetryable: true,
      message:
        'The voice that you brought for this scene cannot be used: it is silent from beginning to end: bring another.',
    });
  });

  it('ends at once, in a sentence, with what can be used for nothing', async () => {
    const asked = imported(await stored('music', encodeWav(new Int16Array(96_000))));
    await expect(asked).rejects.toMatchObject({
      type: FAILURES.change,
      nonRetryable: true,
      message:
        'The music that you brought cannot be used: it is silent from beginning to end: bring another. Then order the film again.',
    });
    expect(await readdir(rendering.workRoot)).toEqual([]);
  });

  it('says what to do where the store of the worker does not have the file', async () => {
    const input = await stored('music', WAV);
    const elsewhere = { ...rendering, store: createMemoryStore() };
    await expect(imported(input, elsewhere)).rejects.toMatchObject({
      type: FAILURES.change,
      message: expect.stringContaining('STORYREEL_STORE must be the same directory'),
    });
  });

  it('says so where only an old ffmpeg is there, and needs none for WAV files', async () => {
    const old = { ...rendering, ffmpeg: { ...rendering.ffmpeg, version: '4.1' } };
    const flac = await stored('music', Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(999)]));
    await expect(imported(flac, old)).rejects.toMatchObject({
      type: FAILURES.change,
      message: expect.stringContaining('decoded only by ffmpeg 5 or newer, and the one here is 4.1'),
    });
    await expect(imported(await stored('music', WAV), old)).resolves.toMatchObject({ times: { by: 'local/wav' } });
  });
});
