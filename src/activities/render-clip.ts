import { join } from 'node:path';
import type { Activities, RenderClipInput } from '../contract/activities';
import { captionsOf, type Caption } from '../domain/captions/captions';
import type { Clip } from '../domain/film/film';
import type { Recipe } from '../domain/film/recipe';
import { clipAlone, spokenInClip } from '../domain/film/timeline';
import { captionFonts } from '../media/captions/caption-font';
import { fontIdentity } from '../media/captions/fonts-used';
import { encodeClip } from '../media/encode-clip';
import { withWorkDirectory } from '../media/ffmpeg/work-directory';
import { logoInRecipe, logoOverlays } from './logo-overlays';
import { readWordTimes } from './voice/kept-speech';
import { MOST_RENDER_FAILURES, rendererOf, type Rendering } from './rendering';
import { runStep } from './step/run-step';

/** The activity that renders a scene's picture and captions for as long as its narration lasts. */
export function createRenderClip(rendering: Rendering): Activities['renderClip'] {
  const { store, ffmpeg, fontsDirectory, workRoot } = rendering;
  return async (input) => {
    const { narration, illustration, format, moves, logo } = input;
    // Opened anew for each clip, so that fonts added since the last one are found.
    const fonts = captionFonts(fontsDirectory);
    const captions = captionsFor(rendering, input);
    const recipe = captions.then((known) => recipeOf(rendering, input, fontIdentity(known, fonts)));
    return runStep<Clip>(store, recipe, MOST_RENDER_FAILURES, ({ signal, tell, spend, keepFile }) =>
      withWorkDirectory(workRoot, async (directory) => {
        const { frames } = clipAlone(narration, format.fps);
        const output = join(directory, 'clip.mp4');
        const work = {
          ffmpeg: ffmpeg.path,
          directory,
          picture: await store.readBytes(illustration.image),
          captions: await captions,
          fonts,
          format,
          frames,
          moves,
          overlays: await logoOverlays(store, logo, format),
          output,
          onFrames: (done: number) => tell({ done, total: frames }),
          signal,
        };
        await spend('ffmpegMs', () => encodeClip(work));
        return { video: await keepFile('video/mp4', output), frames };
      }),
    );
  };
}

async function captionsFor({ store }: Rendering, { narration, format }: RenderClipInput): Promise<Caption[]> {
  const clip = clipAlone(narration, format.fps);
  return captionsOf(spokenInClip(clip, await readWordTimes(store, narration)));
}

function recipeOf(rendering: Rendering, input: RenderClipInput, fonts: string[]): Recipe {
  const { narration, illustration, format, moves, logo } = input;
  const { samples, wordTimes } = narration;
  const shown = { image: illustration.image.sha256, ...(moves && { moves }), ...logoInRecipe(logo) };
  const inputs = { wordTimes: wordTimes.sha256, samples, ...shown };
  const settings = { ...format, fonts };
  return { step: 'renderClip', inputs, ...rendererOf(rendering), settings, version: '2', take: 1 };
}
