import { borderFrames, shownBorder } from '../../film/borders/border';
import type { Illustration } from '../../film/illustration';
import type { Move } from '../../film/moves/move';
import { cardMove } from '../../film/moves/card-move';
import { planMoves } from '../../film/moves/plan-moves';
import type { Narration } from '../../film/narration';
import { formatOf } from '../../film/order/order-format';
import type { Order } from '../../film/order/order';
import { textSeed } from '../../film/script/text-seed';
import { rowAlone } from '../../film/timeline';
import type { SceneParts } from './scene-parts';

/** What is seen of a scene, in its clip and in the borders on its sides. */
export interface SceneView {
  illustration: Illustration;
  moves?: Move[];
}

/**
 * What is seen of a scene whose voice and picture are made. Its moves last from the border before it to the border after it; they are
 * planned by the scene's id, so that it moves as it did when another before it comes or goes.
 */
export function sceneView(order: Order, { scene, card, voice, picture }: SceneParts): SceneView {
  const { motion = 'none', story } = order;
  const illustration = picture?.made as Illustration;
  if (motion === 'none') return { illustration };
  const format = formatOf(order);
  const { fps } = format;
  const frames = rowAlone(voice?.made as Narration, fps).frames + framesBeside(order, fps);
  if (card) return { illustration, moves: [cardMove(motion, frames)] };
  const seed = textSeed(story.text);
  return {
    illustration,
    moves: planMoves({ motion, seed, scene: scene.id, frames, fps, picture: illustration, format }),
  };
}

/** The frames of a scene's borders in which its neighbours are heard already, or still. */
function framesBeside({ border }: Order, fps: number): number {
  if (!shownBorder(border)) return 0;
  const { tail, head } = borderFrames(fps);
  return tail + head;
}

/** Whether a scene's voice and picture are made, of which its clip and its borders are. */
export function isPaired({ voice, picture }: SceneParts): boolean {
  return voice?.is === 'made' && picture?.is === 'made';
}
