import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledFailure } from '@temporalio/activity';
import { createComposeBed } from '../../src/activities/compose-bed';
import { createMergeClips } from '../../src/activities/merge-clips';
import { createMixSound } from '../../src/activities/mix-sound';
import { createRenderClip } from '../../src/activities/render-clip';
import type { Rendering } from '../../src/activities/rendering/rendering';
import type { Activities } from '../../src/contract/activities';
import { FAILURES } from '../../src/contract/failures';
import type { Artifact } from '../../src/domain/film/artifact';
import type { Narration } from '../../src/domain/film/narration';
import { LOCAL_COMPOSER } from '../../src/domain/film/order/order';
import { timelineOf } from '../../src/domain/film/timeline';
import { findFfmpeg } from '../../src/media/ffmpeg/probe';
import { decodeWav, encodeWav } from '../../src/media/sound/wav';
import { createComposer } from '../../src/providers/local/composer';
import { decode, soundOf } from '../media/decoded';
import { plain } from '../media/pictures';
import { activityEnvironment } from '../support/temporal/activity-environment';
import { createMemoryStore } from '../support/store/memory-store';

const FORMAT = { width: 180, height: 320, fps: 30 };
const KEY = 'k'.repeat(64);
const MUSIC = { mood: 'calm', composer: LOCAL_COMPOSER } as const;

/** One for all tests: what is composed or mixed for one of them serves the others too. */
const store = createMemoryStore();
let directory: string;
let rendering: Rendering;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-sound-'));
  const workRoot = join(directory, 'work');
  const fontsDirectory = join(directory, 'fonts');
  rendering = { store, ffmpeg: await findFfmpeg(process.env), fontsDirectory, workRoot };
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A narration of a tone, that speaks in its first second and in its last. */
async function narrationOf(seconds: number, hertz = 1000): Promise<Narration> {
  const { sin, PI } = Math;
  const period = Int16Array.from({ length: 48_000 }, (_, at) => 9000 * sin((2 * PI * hertz * at) / 48_000));
  const samples = seconds * 48_000;
  const tone = new Int16Array(samples);
  for (const second of [0, seconds - 1]) tone.set(period, second * 48_000);
  const wordTimes = [
    { text: 'First.', startMs: 0, endMs: 1000 },
    { text: 'Last.', startMs: (seconds - 1) * 1000, endMs: seconds * 1000 },
  ];
  return {
    audio: await rendering.store.putBytes(KEY, 'audio/wav', encodeWav(tone)),
    wordTimes: await rendering.store.putBytes(KEY, 'application/json', Buffer.from(JSON.stringify(wordTimes))),
    samples,
  };
}

const composed: Activities['composeBed'] = (input) =>
  activityEnvironment().run(createComposeBed(rendering.store, [createComposer()]), input);
const mixed: Activities['mixSound'] = (input) => activityEnvironment().run(createMixSound(rendering), input);
const render: Activities['renderClip'] = (input) => activityEnvironment().run(createRenderClip(rendering), input);
const merge: Activities['mergeClips'] = (input) => activityEnvironment().run(createMergeClips(rendering), input);
const compose = async (narrations: Narration[], seed = 7) =>
  (await composed({ music: MUSIC, seed, samples: timelineOf(narrations, 30).samples })).made;

/** The first channel of a sound, full scale 1. */
async function heard(audio: Artifact): Promise<Float32Array> {
  const path = join(directory, `${audio.sha256}.mp4`);
  await writeFile(path, await rendering.store.readBytes(audio));
  const sound = Float32Array.from(await soundOf(rendering.ffmpeg.path, path));
  for (let at = 0; at < sound.length; at++) sound[at]! /= 32_768;
  return sound;
}

function decibels(sound: Float32Array, fromMs: number, toMs: number): number {
  const part = sound.subarray(fromMs * 48, toMs * 48);
  let sum = 0;
  for (let at = 0; at < part.length; at++) sum += part[at]! ** 2;
  return 10 * Math.log10(sum / part.length);
}

describe('composeBed', () => {
  it('composes music at least as long as the film, or of bars that can be repeated', async () => {
    const narrations = [await narrationOf(8), await narrationOf(6)];
    const bed = await compose(narrations);
    const samples = decodeWav(await rendering.store.readBytes(bed.audio), 2);
    expect(bed.audio.mediaType).toBe('audio/wav');
    expect(bed.samples).toBe(samples.length / 2);
    expect(bed.samples).toBeGreaterThanOrEqual(timelineOf(narrations, 30).samples);
    expect(bed.loopSamples).toBeLessThan(bed.samples);
  });

  it('composes once for films of about one length with one story, and anew for another story', async () => {
    const first = await composed({ music: MUSIC, seed: 7, samples: 8 * 48_000 });
    const again = await composed({ music: MUSIC, seed: 7, samples: 9 * 48_000 });
    expect(again).toMatchObject({ made: first.made, times: { reused: true, by: 'local/composer' } });
    const other = await composed({ music: MUSIC, seed: 8, samples: 8 * 48_000 });
    expect(other.made.audio.sha256).not.toBe(first.made.audio.sha256);
  });

  it('says so when the worker has no such composer', async () => {
    const music = { mood: 'calm', composer: { provider: 'vendor', model: 'one' } } as const;
    const asked = composed({ music, seed: 7, samples: 48_000 });
    await expect(asked).rejects.toMatchObject({
      type: FAILURES.notServed,
      message: expect.stringContaining('local/composer'),
    });
  });
});

describe('mixSound', () => {
  it('mixes voices and music over the whole film: quiet under the words, louder in a long pause', async () => {
    const narrations = [await narrationOf(8)];
    const { made } = await mixed({ narrations, bed: await compose(narrations), format: FORMAT });
    expect(made.audio.mediaType).toBe('audio/mp4');
    const sound = await heard(made.audio);
    const { samples, rows } = timelineOf(narrations, 30);
    expect(Math.abs(sound.length - samples)).toBeLessThanOrEqual(1024);
    const voiceMs = rows[0]!.voiceStartMs;
    const spoken = decibels(sound, voiceMs, voiceMs + 1000);
    // Nothing but music, and no word is near.
    const pause = decibels(sound, voiceMs + 3000, voiceMs + 6000);
    expect(spoken - pause).toBeGreaterThan(3);
    expect(spoken - pause).toBeLessThan(14);
    const alone = await heard((await mixed({ narrations, format: FORMAT })).made.audio);
    expect(decibels(alone, voiceMs + 3000, voiceMs + 6000)).toBeLessThan(-80);
  });

  it('mixes once: the second time it comes from the store; other music is another sound', async () => {
    const narrations = [await narrationOf(4)];
    const bed = await compose(narrations);
    const first = await mixed({ narrations, bed, format: FORMAT });
    expect(await mixed({ narrations, bed, format: FORMAT })).toMatchObject({
      made: first.made,
      times: { reused: true },
    });
    const other = await mixed({ narrations, bed: await compose(narrations, 99), format: FORMAT });
    expect(other.made.audio.sha256).not.toBe(first.made.audio.sha256);
  });

  it('tells which narration is no longer in the store', async () => {
    const narration = await narrationOf(4);
    narration.audio.sha256 = '0'.repeat(64);
    const asked = mixed({ narrations: [narration], format: FORMAT });
    await expect(asked).rejects.toMatchObject({ type: FAILURES.artifactLost, details: [{ key: KEY }] });
    expect(await readdir(rendering.workRoot)).toEqual([]);
  });

  it('stops when it is cancelled, and leaves no file behind', async () => {
    const narrations = Array<Narration>(40).fill(await narrationOf(10));
    const environment = activityEnvironment();
    let beats = 0;
    environment.on('heartbeat', () => ++beats === 2 && environment.cancel());
    const mixing = environment.run(createMixSound(rendering), { narrations, format: FORMAT });
    await expect(mixing).rejects.toThrow(CancelledFailure);
    expect(await readdir(rendering.workRoot)).toEqual([]);
  });
});

describe('mergeClips with a sound that was mixed before', () => {
  it('copies it: a redrawn picture mixes nothing again', async () => {
    const narration = await narrationOf(2);
    const { made: sound } = await mixed({ narrations: [narration], format: FORMAT });
    const films = [];
    for (const colour of ['#204060', '#604020']) {
      const image = await rendering.store.putBytes(KEY, 'image/png', await plain(colour));
      const illustration = { image, width: 90, height: 160 };
      const { made: clip } = await render({ narration, illustration, format: FORMAT });
      const input = { title: 'The Sea', format: FORMAT, scenes: [{ clip, narration }], sound };
      films.push((await merge(input)).made);
    }
    const packets = async ({ video }: { video: Artifact }) => {
      const path = join(directory, `film-${video.sha256}.mp4`);
      await writeFile(path, await rendering.store.readBytes(video));
      return decode(rendering.ffmpeg.path, '-i', path, '-map', '0:a', '-c', 'copy', '-f', 'adts', '-');
    };
    const path = join(directory, 'sound.mp4');
    await writeFile(path, await rendering.store.readBytes(sound.audio));
    const mixedPackets = await decode(rendering.ffmpeg.path, '-i', path, '-c', 'copy', '-f', 'adts', '-');
    expect(films[0]!.video.sha256).not.toBe(films[1]!.video.sha256);
    for (const film of films) expect((await packets(film)).equals(mixedPackets)).toBe(true);
  });
});
