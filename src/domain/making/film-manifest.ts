import type { Clip, Film } from '../film/film';
import type { Illustration } from '../film/illustration';
import type { Manifest } from '../film/manifest';
import type { Narration } from '../film/narration';
import type { Script } from '../film/script';
import type { Bed, Sound } from '../film/sound/sound';
import type { Thumbnail } from '../film/thumbnail';
import { BED, FILM, SOUND, THUMBNAIL } from '../progress/step-name';
import { borderPartsOf } from './border-parts';
import { progressOf } from './film-progress';
import { scriptOf, type Making } from './making';
import { scenePartsOf } from './scene-parts';

/** The manifest of a film whose merge is made. */
export function manifestOf(making: Making): Manifest {
  const { scenes: _scenes, ...about } = scriptOf(making) as Script;
  const scenes = scenePartsOf(making);
  const borders = borderPartsOf(making, scenes);
  const bed = making.steps[BED.id]?.made as Bed | undefined;
  const sound = making.steps[SOUND.id]?.made as Sound | undefined;
  const thumbnail = making.steps[THUMBNAIL.id]?.made as Thumbnail | undefined;
  return {
    order: making.order,
    script: about,
    scenes: scenes.map(({ words, voice, picture, clip }) => ({
      ...words,
      narration: voice?.made as Narration,
      illustration: picture?.made as Illustration,
      clip: clip?.made as Clip,
    })),
    ...(borders.length > 0 && { borders: borders.map(({ life }) => life?.made as Clip) }),
    ...(bed && { bed }),
    ...(sound && { sound }),
    film: making.steps[FILM.id]?.made as Film,
    ...(thumbnail && { thumbnail }),
    steps: progressOf(making),
  };
}
