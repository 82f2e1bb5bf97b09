import type { Illustration } from '../../film/illustration';
import { storySeed } from '../../film/story-seed';
import type { Move } from '../../film/moves/move';
import { planMoves } from '../../film/moves/plan-moves';
import type { Narration } from '../../film/narration';
import { clipAlone } from '../../film/timeline';
import { formatOf } from '../../film/order/order-format';
import type { Making } from '../making';
import { partName, type SceneParts } from '../scene-parts';
import { logoOf } from '../logo-of';
import { isWanted } from '../steps/step-life';

/** Each clip as soon as its voice and its picture are there. */
export function clips(making: Making, scenes: SceneParts[]) {
  return scenes
    .filter(({ voice, picture, clip }) => isWanted(clip) && voice?.is === 'made' && picture?.is === 'made')
    .map((parts) => ({
      activity: 'renderClip' as const,
      name: partName('clip', parts, scenes.length),
      input: inputOf(making, parts),
    }));
}

function inputOf(making: Making, { scene, voice, picture }: SceneParts) {
  const { order } = making;
  const format = formatOf(order);
  const narration = voice?.made as Narration;
  const illustration = picture?.made as Illustration;
  const { language, captions } = order;
  return {
    narration,
    illustration,
    format,
    language,
    ...(captions && { captions }),
    ...movesOf(order, scene.id, narration, illustration),
    ...logoOf(making),
  };
}

/** By the scene's id, so that a scene moves as it did when another before it comes or goes. */
function movesOf(
  order: Making['order'],
  scene: number,
  narration: Narration,
  picture: Illustration,
): { moves?: Move[] } {
  const { motion = 'none', story } = order;
  if (motion === 'none') return {};
  const format = formatOf(order);
  const { frames } = clipAlone(narration, format.fps);
  return { moves: planMoves({ motion, seed: storySeed(story.text), scene, frames, fps: format.fps, picture, format }) };
}
