import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMergeClips } from '../../../src/activities/merge-clips';
import { createMixSound } from '../../../src/activities/mix-sound';
import { createRenderBorder } from '../../../src/activities/render-border';
import { createRenderClip } from '../../../src/activities/render-clip';
import type { Rendering } from '../../../src/activities/rendering/rendering';
import type { Activities } from '../../../src/contract/activities';
import type { Illustration } from '../../../src/domain/film/illustration';
import type { Narration } from '../../../src/domain/film/narration';
import { findFfmpeg } from '../../../src/media/ffmpeg/probe';
import { encodeWav } from '../../../src/media/sound/wav';
import { createMemoryStore } from '../../support/store/memory-store';
import { decode } from '../../media/decoded';
import { plain } from '../../media/pictures';
import { activityEnvironment } from '../../support/temporal/activity-environment';

export const FORMAT = { width: 180, height: 320, fps: 30 };
export const KEY = 'k'.repeat(64);

/** What activities that render work with, anew for each test, and what they are given. */
export function useRendering() {
  let directory: string;
  let rendering: Rendering;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-rendering-'));
    const workRoot = join(directory, 'work');
    const fontsDirectory = join(directory, 'fonts');
    rendering = { store: createMemoryStore(), ffmpeg: await findFfmpeg(process.env), fontsDirectory, workRoot };
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  /** A narration of so many samples of a tone, with two words. */
  async function narrationOf(samples: number, text: string): Promise<Narration> {
    const tone = Int16Array.from({ length: samples }, (_, at) => 8000 * Math.sin(at / 20));
    const [first = '', second = ''] = text.split(' ');
    const wordTimes = [
      { text: first, startMs: 0, endMs: 300 },
      { text: second, startMs: 300, endMs: 600 },
    ];
    return {
      audio: await rendering.store.putBytes(KEY, 'audio/wav', encodeWav(tone)),
      wordTimes: await rendering.store.putBytes(KEY, 'application/json', Buffer.from(JSON.stringify(wordTimes))),
      samples,
    };
  }

  async function illustrationOf(colour: string): Promise<Illustration> {
    return { image: await rendering.store.putBytes(KEY, 'image/png', await plain(colour)), width: 90, height: 160 };
  }

  const render: Activities['renderClip'] = (input) => activityEnvironment().run(createRenderClip(rendering), input);
  const renderBorder: Activities['renderBorder'] = (input) =>
    activityEnvironment().run(createRenderBorder(rendering), input);
  const mix: Activities['mixSound'] = (input) => activityEnvironment().run(createMixSound(rendering), input);
  const merge: Activities['mergeClips'] = (input) => activityEnvironment().run(createMergeClips(rendering), input);

  async function framesOf(artifact: {
    sha256: string;
    key: string;
    mediaType: string;
    bytes: number;
  }): Promise<number> {
    const path = join(directory, 'decoded.mp4');
    await writeFile(path, await rendering.store.readBytes(artifact));
    const hashes = await decode(rendering.ffmpeg.path, '-i', path, '-map', '0:v', '-f', 'framemd5', '-');
    return hashes
      .toString()
      .split('\n')
      .filter((line) => line.startsWith('0,')).length;
  }

  return {
    get directory() {
      return directory;
    },
    get rendering() {
      return rendering;
    },
    narrationOf,
    illustrationOf,
    framesOf,
    render,
    renderBorder,
    mix,
    merge,
  };
}
