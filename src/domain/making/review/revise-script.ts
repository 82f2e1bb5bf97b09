import type { ListedScene } from '../../film/change/revision';
import { ifThere, wholeNumber, type Check } from '../../film/order/order-problems/check';
import { list } from '../../film/order/order-problems/list';
import { record, type Fields } from '../../film/order/order-problems/record';
import { whoProblems } from '../../film/order/order-problems/review/revision-problems';
import { sceneProblems } from '../../film/order/order-problems/script-problems';
import { text } from '../../film/order/order-problems/text';
import { LONGEST_TITLE, MOST_SCENES } from '../../bounds';
import type { ReviseScript, ScriptRevised } from '../change/asks';
import { malformed } from '../change/malformed';
import type { ChangeOutcome, Stamp } from '../change/outcome';
import { outcomeRefusal } from '../change/refusal';
import type { Making } from '../making';
import { scriptOf } from '../making';
import { titleOf, writtenScene } from '../scene/written-scene';
import { reviewBefore } from './review-before';

const number = wholeNumber(1, Number.MAX_SAFE_INTEGER);
const known = record('a scene by its id, or a new one', { id: number } satisfies Fields<{ id: number }>);
const listed: Check = (value, field) => (Object.hasOwn(Object(value), 'id') ? known : sceneProblems)(value, field);
const shape = record('the scenes of a script, its revision, and who changes it', {
  revision: number,
  title: ifThere(text(LONGEST_TITLE)),
  scenes: list('scenes', MOST_SCENES, listed),
  who: whoProblems,
} satisfies Fields<ReviseScript>);

/** The script changed while it is reviewed: its title, and which scenes it has in which order. Scenes that stay keep their numbers. */
export function reviseScript(making: Making, asked: ReviseScript, stamp: Stamp): ChangeOutcome<ScriptRevised> {
  const refused = malformed(shape, asked) ?? notNow(making, asked);
  if (refused !== undefined) return { refused };
  const { scenes: wanted, who, revision } = asked;
  let last = lastIdOf(making);
  const scenes = wanted.map((scene): ListedScene => {
    if (!('id' in scene)) return { id: ++last, ...scene };
    return isAdded(making, scene.id) ? { id: scene.id, ...writtenScene(making, scene.id) } : { id: scene.id };
  });
  const title = asked.title ?? titleOf(making)!;
  const next: Making = {
    ...making,
    scriptRevision: { revision: revision + 1, title, scenes, who, ...stamp },
    scenes: scenes.map(({ id }) => making.scenes.find((each) => each.id === id) ?? { id, revision: 1, steps: {} }),
  };
  const outcome = outcomeRefusal(making, next);
  if (outcome !== undefined) return { refused: outcome };
  return { making: next, answer: { revision: revision + 1, ids: scenes.map(({ id }) => id) } };
}

function notNow(making: Making, { revision, scenes }: ReviseScript): string | undefined {
  if (!scriptOf(making)) return 'The film has no script yet: wait until it is written.';
  if (reviewBefore(making) !== 'script') {
    return 'Scenes can be added, removed and put into another order only while the script is reviewed. Change single scenes, or skip them.';
  }
  const now = making.scriptRevision?.revision ?? 1;
  if (now !== revision) {
    return `The script is at revision ${now}, and this change was made on revision ${revision}: somebody has changed it meanwhile. Look at it again.`;
  }
  const ids = scenes.flatMap((scene) => ('id' in scene ? [scene.id] : []));
  const unknown = ids.filter((id) => !making.scenes.some((scene) => scene.id === id));
  if (unknown.length > 0) return `The script has no scene ${unknown.join(', ')}.`;
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined
    ? undefined
    : `Scene ${twice} is there twice: give the second one its words instead of its number.`;
}

/** Also of scenes that were removed: a number is never given twice. */
function lastIdOf(making: Making): number {
  const written = scriptOf(making)?.scenes.length ?? 0;
  const changed = (making.revisions ?? []).map(({ scene }) => scene);
  return Math.max(written, ...making.scenes.map(({ id }) => id), ...changed);
}

function isAdded(making: Making, id: number): boolean {
  return id > (scriptOf(making)?.scenes.length ?? 0);
}
