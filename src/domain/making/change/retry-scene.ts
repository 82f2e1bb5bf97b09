import { wholeNumber } from '../../film/order/order-problems/check';
import { record, type Fields } from '../../film/order/order-problems/record';
import { whoProblems } from '../../film/order/order-problems/review/revision-problems';
import type { Making, SceneState } from '../making';
import { scenePartsOf, sceneStatus } from '../parts/scene-parts';
import { retried } from '../steps/retried';
import type { OfScene, Revised } from './asks';
import { madeAgain } from './made-again';
import { malformed } from './malformed';
import type { ChangeOutcome, Stamp } from './outcome';
import { outcomeRefusal, sceneRefusal } from './refusal';
import { changed, costOf } from './revise-scene';

const shape = record('a scene, and who asks', {
  scene: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  who: whoProblems,
} satisfies Fields<OfScene>);

/** What has failed of a scene asked for again, as if for the first time; one that was skipped is in the film again. */
export function retryScene(making: Making, asked: OfScene, stamp: Stamp): ChangeOutcome<Revised> {
  const refused = malformed(shape, asked) ?? sceneRefusal(making, asked.scene);
  if (refused !== undefined) return { refused };
  const parts = scenePartsOf(making).find(({ scene }) => scene.id === asked.scene)!;
  const { id, revision, isSkipped } = parts.scene;
  const hasFailed = sceneStatus(parts) === 'failed';
  if (!hasFailed && !isSkipped) return { refused: `Nothing of scene ${id} has failed: there is nothing to try again.` };
  const next = hasFailed ? retried(making, id) : making;
  if (isSkipped) return changed(next, { scene: id, revision, change: { skip: false }, who: asked.who }, stamp);
  const outcome = outcomeRefusal(making, next);
  if (outcome !== undefined) return { refused: outcome };
  return { making: next, answer: { revision, again: madeAgain(making, next), ...costOf(making, next) } };
}

/** The film without a scene. */
export function skipScene(making: Making, asked: OfScene, stamp: Stamp): ChangeOutcome<Revised> {
  const refused = malformed(shape, asked) ?? sceneRefusal(making, asked.scene);
  if (refused !== undefined) return { refused };
  const { id, revision } = making.scenes.find((scene) => scene.id === asked.scene) as SceneState;
  return changed(making, { scene: id, revision, change: { skip: true }, who: asked.who }, stamp);
}
