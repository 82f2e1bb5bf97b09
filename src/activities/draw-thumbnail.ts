import type { Activities } from '../contract/activities';
import { THUMBNAIL_SIZE, type Thumbnail } from '../domain/film/thumbnail';
import { captionFonts } from '../media/captions/caption-font';
import { letterFonts } from '../media/lettering/letter-markup';
import { drawThumbnail } from '../media/thumbnail/draw-thumbnail';
import { MOST_RENDER_FAILURES, type Rendering } from './rendering/rendering';
import { runStep } from './step/run-step';

/** The activity that sets a film's title on a scene's picture, in the size of thumbnails and in the film's own. */
export function createDrawThumbnail({
  store,
  fontsDirectory,
}: Pick<Rendering, 'store' | 'fontsDirectory'>): Activities['drawThumbnail'] {
  return async ({ title, illustration, format }) => {
    const fonts = captionFonts(fontsDirectory);
    const { width, height } = format;
    const recipe = {
      step: 'drawThumbnail',
      inputs: { title, image: illustration.image.sha256 },
      provider: 'local',
      model: 'thumbnail',
      settings: { width, height, fonts: letterFonts(title, fonts) },
      version: '1',
      take: 1,
    };
    return runStep<Thumbnail>(store, recipe, MOST_RENDER_FAILURES, async ({ keepBytes }) => {
      const picture = await store.readBytes(illustration.image);
      const draw = async (size: { width: number; height: number }) =>
        keepBytes('image/jpeg', await drawThumbnail({ picture, title, fonts, ...size }));
      return { thumbnail: await draw(THUMBNAIL_SIZE), cover: await draw({ width, height }) };
    });
  };
}
