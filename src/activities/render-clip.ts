import { join } from 'node:path';
import type { Activities, RenderClipInput } from '../contract';
import { captionsOf, delayCaptions, type Caption } from '../domain/captions';
import { clipTiming } from '../domain/clip-timing';
import type { Clip } from '../domain/film';
import type { Recipe } from '../domain/recipe';
import { captionFonts } from '../media/caption-font';
import { fontIdentity } from '../media/fonts-used';
import { renderClipFile } from '../media/render-clip';
import { withWorkDirectory } from '../media/work-directory';
import { readWordTimes } from './kept-speech';
import { MOST_RENDER_FAILURES, rendererOf, type Rendering } from './rendering';
import { runStep } from './run-step';

/** The activity that renders a scene's picture and captions for as long as its narration lasts. */
export function createRenderClip(rendering: Rendering): Activities['renderClip'] {
  const { store, ffmpeg, fontsDirectory, workRoot } = rendering;
  return async (input) => {
    const { narration, illustration, format } = input;
    // Opened for each clip, so that fonts added meanwhile are seen.
    const fonts = captionFonts(fontsDirectory);
    const captions = captionsFor(rendering, input);
    const recipe = captions.then((known) => recipeOf(rendering, input, fontIdentity(known, fonts)));
    return runStep<Clip>(store, recipe, MOST_RENDER_FAILURES, ({ signal, tell, spend, keepFile }) =>
      withWorkDirectory(workRoot, async (directory) => {
        const { frames } = clipTiming(narration.samples, format.fps);
        const output = join(directory, 'clip.mp4');
        const work = {
          ffmpeg: ffmpeg.path,
          directory,
          picture: await store.readBytes(illustration.image),
          captions: await captions,
          fonts,
          format,
          frames,
          output,
          onFrames: (done: number) => tell({ done, total: frames }),
          signal,
        };
        await spend('ffmpegMs', () => renderClipFile(work));
        return { video: await keepFile('video/mp4', output), frames };
      }),
    );
  };
}

async function captionsFor({ store }: Rendering, { narration, format }: RenderClipInput): Promise<Caption[]> {
  const { voiceStartMs } = clipTiming(narration.samples, format.fps);
  return delayCaptions(captionsOf(await readWordTimes(store, narration)), voiceStartMs);
}

function recipeOf(rendering: Rendering, { narration, illustration, format }: RenderClipInput, fonts: string[]): Recipe {
  const { samples, wordTimes } = narration;
  const inputs = { wordTimes: wordTimes.sha256, samples, image: illustration.image.sha256 };
  const settings = { ...format, fonts };
  return { step: 'renderClip', inputs, ...rendererOf(rendering), settings, version: '1', take: 1 };
}
