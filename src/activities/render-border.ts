import { join } from 'node:path';
import type { Activities } from '../contract/activities';
import type { BorderSideInput, RenderBorderInput } from '../contract/inputs/clip-inputs';
import type { Clip } from '../domain/film/film';
import type { Recipe } from '../domain/film/recipe';
import { encodeBorder, type BorderSide } from '../media/encode-border';
import { withWorkDirectory } from '../media/ffmpeg/work-directory';
import type { ArtifactReader } from '../store/artifact-store';
import { logoInRecipe, logoOverlays, placedLogo } from './rendering/logo-overlays';
import { MOST_RENDER_FAILURES, rendererOf, type Rendering } from './rendering/rendering';
import { runStep } from './step/run-step';

/** The activity that renders the border between two scenes, or that at the start or the end of a film. */
export function createRenderBorder(rendering: Rendering): Activities['renderBorder'] {
  const { store, ffmpeg, workRoot } = rendering;
  return async (input) => {
    const { border, before, after, format, logo, draft } = input;
    const placed = placedLogo(store, logo, format);
    const recipe = placed.then((found) => recipeOf(rendering, input, logoInRecipe(logo, found)));
    return runStep<Clip>(store, recipe, MOST_RENDER_FAILURES, ({ signal, spend, keepFile }) =>
      withWorkDirectory(workRoot, async (directory) => {
        const output = join(directory, 'border.mp4');
        const work = {
          ffmpeg: ffmpeg.path,
          directory,
          border,
          before: await sideOf(store, before),
          after: await sideOf(store, after),
          format,
          draft,
          overlays: await logoOverlays(await placed, format),
          output,
          signal,
        };
        const frames = await spend('ffmpegMs', () => encodeBorder(work));
        return { video: await keepFile('video/mp4', output), frames };
      }),
    );
  };
}

async function sideOf(store: ArtifactReader, side: BorderSideInput | undefined): Promise<BorderSide | undefined> {
  return side && { picture: await store.readBytes(side.illustration.image), moves: side.moves };
}

/** The lengths of the scenes, on which it depends where the camera is, are those of their moves. */
function recipeOf(
  rendering: Rendering,
  { border, before, after, format, draft }: RenderBorderInput,
  logo: object,
): Recipe {
  const inputs = {
    ...(before && { before: shown(before) }),
    ...(after && { after: shown(after) }),
    ...logo,
  };
  const settings = { ...format, border, ...(draft && { draft }) };
  return { step: 'renderBorder', inputs, ...rendererOf(rendering), settings, version: '3', take: 1 };
}

function shown({ illustration, moves }: BorderSideInput) {
  return { image: illustration.image.sha256, ...(moves && { moves }) };
}
