import { join } from 'node:path';
import type { Activities } from '../contract/activities';
import type { Sound } from '../domain/film/sound/sound';
import { timelineOf } from '../domain/film/timeline';
import { withWorkDirectory } from '../media/ffmpeg/work-directory';
import { encodeSound } from '../media/sound/encode-sound';
import { MOST_RENDER_FAILURES, rendererOf, type Rendering } from './rendering/rendering';
import { putSoundFiles } from './sound/sound-files';
import { runStep } from './step/run-step';

/** The activity that mixes the sound of the whole film, and encodes it. */
export function createMixSound(rendering: Rendering): Activities['mixSound'] {
  const { store, ffmpeg, workRoot } = rendering;
  return async ({ format, narrations, bed }) => {
    const inputs = {
      // Words matter only to the music that gives way to them.
      narrations: narrations.map(({ audio, wordTimes }) => [audio.sha256, ...(bed ? [wordTimes.sha256] : [])]),
      ...(bed && { bed: bed.audio.sha256 }),
      ...(bed?.loopSamples !== undefined && { loopSamples: bed.loopSamples }),
    };
    const settings = { fps: format.fps };
    // Sound with music and sound without are encoded each in its own way, so each has versions of its own.
    const recipe = { step: 'mixSound', inputs, ...rendererOf(rendering), settings, version: bed ? '1' : '2', take: 1 };
    return runStep<Sound>(store, recipe, MOST_RENDER_FAILURES, ({ signal, spend, keepFile }) =>
      withWorkDirectory(workRoot, async (directory) => {
        const timeline = timelineOf(narrations, format.fps);
        const work = await putSoundFiles(store, directory, timeline, narrations, bed);
        const output = join(directory, 'sound.m4a');
        await spend('ffmpegMs', () => encodeSound({ ...work, ffmpeg: ffmpeg.path, directory, output, signal }));
        return { audio: await keepFile('audio/mp4', output) };
      }),
    );
  };
}
