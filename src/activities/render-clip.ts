import { join } from 'node:path';
import type { Activities } from '../contract';
import { captionsOf, delayCaptions } from '../domain/captions';
import { clipTiming } from '../domain/clip-timing';
import type { Clip } from '../domain/film';
import { renderClipFile } from '../media/render-clip';
import { withWorkDirectory } from '../media/work-directory';
import { readWordTimes, rendererOf, type Rendering } from './rendering';
import { runStep } from './run-step';

/** The activity that renders a scene's picture and captions for as long as its narration lasts. */
export function createRenderClip(rendering: Rendering): Activities['renderClip'] {
  const { store, ffmpeg, workRoot } = rendering;
  return async ({ narration, illustration, format }) => {
    const inputs = {
      wordTimes: narration.wordTimes.sha256,
      samples: narration.samples,
      image: illustration.image.sha256,
    };
    const recipe = {
      step: 'renderClip',
      inputs,
      ...rendererOf(rendering),
      settings: { ...format },
      version: '1',
      take: 1,
    };
    return runStep<Clip>(store, recipe, ({ signal, tell, keepFile }) =>
      withWorkDirectory(workRoot, async (directory) => {
        const timing = clipTiming(narration.samples, format.fps);
        const wordTimes = await readWordTimes(store, narration);
        const output = join(directory, 'clip.mp4');
        await renderClipFile({
          ffmpeg: ffmpeg.path,
          directory,
          picture: await store.readBytes(illustration.image),
          captions: delayCaptions(captionsOf(wordTimes), timing.voiceStartMs),
          format,
          frames: timing.frames,
          output,
          onFrames: (done) => tell({ done, total: timing.frames }),
          signal,
        });
        return { video: await keepFile('video/mp4', output), frames: timing.frames };
      }),
    );
  };
}
