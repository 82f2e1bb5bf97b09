import type { SceneChange } from '../../film/change/scene-change';
import { wholeNumber } from '../../film/order/order-problems/check';
import { changeProblems } from '../../film/order/order-problems/review/change-problems';
import { record, type Fields } from '../../film/order/order-problems/record';
import { whoProblems } from '../../film/order/order-problems/review/revision-problems';
import type { Making } from '../making';
import type { Revised, ReviseScene } from './asks';
import { outstandingIn } from './expected-cost';
import { madeAgain } from './made-again';
import { malformed } from './malformed';
import type { ChangeOutcome, Stamp } from './outcome';
import { changeRefusal, outcomeRefusal, sceneRefusal } from './refusal';
import { withRevision } from './with-revision';

const number = wholeNumber(1, Number.MAX_SAFE_INTEGER);
const shape = record('a scene, its revision, a change and who makes it', {
  scene: number,
  revision: number,
  change: changeProblems,
  who: whoProblems,
} satisfies Fields<ReviseScene>);

/** A scene changed by a person. A scene that was skipped is in the film again. */
export function reviseScene(making: Making, asked: ReviseScene, stamp: Stamp): ChangeOutcome<Revised> {
  const refused = malformed(shape, asked) ?? sceneRefusal(making, asked.scene);
  if (refused !== undefined) return { refused };
  const isSkipped = making.scenes.some(({ id, isSkipped }) => id === asked.scene && isSkipped);
  return changed(making, { ...asked, change: isSkipped ? { skip: false, ...asked.change } : asked.change }, stamp);
}

/** A change of a scene that is there, made as it says. */
export function changed(
  making: Making,
  { scene, revision, change, who }: ReviseScene,
  stamp: Stamp,
): ChangeOutcome<Revised> {
  const refused = changeRefusal(making, scene, { revision, change });
  if (refused !== undefined) return { refused };
  const next = withRevision(making, { scene, revision: revision + 1, change: plain(change), who, ...stamp });
  const outcome = outcomeRefusal(making, next);
  if (outcome !== undefined) return { refused: outcome };
  return { making: next, answer: { revision: revision + 1, again: madeAgain(making, next), ...costOf(making, next) } };
}

/** What a change costs at most: what is to be made after it and was not to be made before. */
export function costOf(before: Making, after: Making): Pick<Revised, 'pictures' | 'characters' | 'mostMicroUsd'> {
  const [was, is] = [outstandingIn(before), outstandingIn(after)];
  const more = (name: 'pictures' | 'characters' | 'mostMicroUsd') => Math.max(0, (is[name] ?? 0) - (was[name] ?? 0));
  const isKnown = is.mostMicroUsd !== undefined && was.mostMicroUsd !== undefined;
  return {
    pictures: more('pictures'),
    characters: more('characters'),
    ...(isKnown && { mostMicroUsd: more('mostMicroUsd') }),
  };
}

/** Without what is there and undefined, as it is kept. */
function plain(change: SceneChange): SceneChange {
  return JSON.parse(JSON.stringify(change)) as SceneChange;
}
