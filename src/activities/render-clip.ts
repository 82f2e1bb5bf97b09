import { join } from 'node:path';
import type { Activities } from '../contract/activities';
import type { RenderClipInput } from '../contract/inputs/clip-inputs';
import { captionsOf, type Caption, type Showing } from '../domain/captions/captions';
import { isDrawn } from '../domain/captions/style/caption-style';
import { usualStyle } from '../domain/captions/style/resolved-style';
import { borderFrames } from '../domain/film/borders/border';
import type { Clip } from '../domain/film/film';
import type { Recipe } from '../domain/film/recipe';
import { rowAlone, spokenInRow } from '../domain/film/timeline';
import { holdsAddress } from '../domain/text/address-pieces';
import { captionFonts, type CaptionFonts } from '../media/captions/caption-font';
import { fontIdentity } from '../media/captions/fonts-used';
import { encodeClip } from '../media/encode-clip';
import { withWorkDirectory } from '../media/ffmpeg/work-directory';
import { logoInRecipe, logoOverlays, placedLogo } from './rendering/logo-overlays';
import { readWordTimes } from './voice/kept-speech';
import { MOST_RENDER_FAILURES, rendererOf, type Rendering } from './rendering/rendering';
import { runStep } from './step/run-step';

/** The activity that renders a scene's picture and captions for as long as its narration lasts. */
export function createRenderClip(rendering: Rendering): Activities['renderClip'] {
  const { store, ffmpeg, workRoot } = rendering;
  return async (input) => {
    const { narration, illustration, format, moves, kept, logo, draft } = input;
    const placed = placedLogo(store, logo, format);
    const prepared = prepare(rendering, input);
    const recipe = Promise.all([prepared, placed]).then(([known, found]) =>
      recipeOf(rendering, input, known, logoInRecipe(logo, found)),
    );
    return runStep<Clip>(store, recipe, MOST_RENDER_FAILURES, ({ signal, tell, spend, keepFile }) =>
      withWorkDirectory(workRoot, async (directory) => {
        const { first: before, frames } = kept ?? { first: 0, frames: rowAlone(narration, format.fps).frames };
        const output = join(directory, 'clip.mp4');
        const work = {
          ...(await prepared),
          ffmpeg: ffmpeg.path,
          directory,
          picture: await store.readBytes(illustration.image),
          format,
          draft,
          before,
          frames,
          moves,
          // Moves begin with the border before the clip.
          movedBefore: kept && borderFrames(format.fps).tail + before,
          overlays: await logoOverlays(await placed, format),
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

/** What is to be written on the picture, and how. */
interface Prepared extends Omit<Showing, 'format'> {
  captions: Caption[];
  fonts: CaptionFonts;
}

/** Films that were begun before clips were told the language had none to tell. */
async function prepare({ store, fontsDirectory }: Rendering, input: RenderClipInput): Promise<Prepared> {
  const { narration, format, language = 'und', captions: style = usualStyle() } = input;
  // Opened anew for each clip, so that fonts added since the last one are found.
  const fonts = captionFonts(fontsDirectory, isDrawn(style) ? style.font : undefined);
  const hasBorder = input.kept !== undefined;
  const words = spokenInRow(rowAlone(narration, format.fps), await readWordTimes(store, narration));
  return { style, language, fonts, captions: captionsOf(words, { style, format, language, hasBorder }) };
}

/** Captions that are not drawn decide nothing: then neither do the words. */
function recipeOf(
  rendering: Rendering,
  input: RenderClipInput,
  { style, language, captions, fonts }: Prepared,
  logo: object,
): Recipe {
  const { narration, illustration, format, moves, kept, draft } = input;
  const { samples, wordTimes } = narration;
  const inputs = {
    ...(isDrawn(style) && { wordTimes: wordTimes.sha256, language }),
    samples,
    image: illustration.image.sha256,
    ...(moves && { moves }),
    ...(kept && { kept }),
    ...logo,
  };
  const settings = {
    ...format,
    ...(draft && { draft }),
    captions: style,
    // Addresses were parted over several captions once: no other clip is another since.
    ...(captions.some(({ words }) => holdsAddress(words)) && { addresses: 'whole' }),
    ...(isDrawn(style) && { fonts: fontIdentity(captions, fonts) }),
  };
  // Of all that was as before, only pictures that stand still, and are no draft's, are encoded in another way.
  const version = moves || draft ? '5' : '6';
  return { step: 'renderClip', inputs, ...rendererOf(rendering), settings, version, take: 1 };
}
