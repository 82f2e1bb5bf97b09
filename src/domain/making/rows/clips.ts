import type { Illustration } from '../../film/illustration';
import type { Narration } from '../../film/narration';
import { FORMATS } from '../../format';
import type { Making } from '../making';
import { partName, type SceneParts } from '../scene-parts';
import { isWanted } from '../step-life';

/** Each clip as soon as its voice and its picture are there. */
export function clips(making: Making, scenes: SceneParts[]) {
  const format = FORMATS[making.order.format];
  return scenes
    .filter(({ voice, picture, clip }) => isWanted(clip) && voice?.is === 'made' && picture?.is === 'made')
    .map((parts) => ({
      activity: 'renderClip' as const,
      name: partName('clip', parts, scenes.length),
      input: { narration: parts.voice?.made as Narration, illustration: parts.picture?.made as Illustration, format },
    }));
}
