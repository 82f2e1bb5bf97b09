import type { Clip } from '../../film/film';
import type { Narration } from '../../film/narration';
import type { Sound } from '../../film/sound/sound';
import { FORMATS } from '../../format';
import { FILM, SOUND } from '../../progress/step-name';
import { scriptOf, type Making } from '../making';
import { sceneStatus, type SceneParts } from '../scene-parts';
import { isWanted } from '../steps/step-life';

/** The film, once every scene is made, and its sound. */
export function merge(making: Making, scenes: SceneParts[]) {
  const script = scriptOf(making);
  if (!script || !isWanted(making.steps[FILM.id])) return [];
  if (scenes.some((parts) => sceneStatus(parts) !== 'made')) return [];
  const sound = making.steps[SOUND.id];
  if (making.mixesSound && sound?.is !== 'made') return [];
  const input = {
    title: script.title,
    format: FORMATS[making.order.format],
    language: making.order.language,
    scenes: scenes.map(({ clip, voice }) => ({ clip: clip?.made as Clip, narration: voice?.made as Narration })),
    ...(making.mixesSound && { sound: sound?.made as Sound }),
  };
  return [{ activity: 'mergeClips' as const, name: FILM, input }];
}
