import { REVIEWED, type Reviewed } from '../../film/order/review';
import { be, ifThere, wholeNumber } from '../../film/order/order-problems/check';
import { list } from '../../film/order/order-problems/list';
import { record, type Fields } from '../../film/order/order-problems/record';
import { text } from '../../film/order/order-problems/text';
import { whoProblems } from '../../film/order/order-problems/review/revision-problems';
import { LONGEST_NAME, MOST_SCENES } from '../../bounds';
import { boardScenesOf } from '../board/board-of';
import type { Approve, Approved } from '../change/asks';
import { malformed } from '../change/malformed';
import type { ChangeOutcome, Stamp } from '../change/outcome';
import { scriptOf, type Making } from '../making';
import { titleOf } from '../scene/written-scene';
import { shownScenesOf } from '../parts/shown-parts';
import { approvedBy } from './changes';
import { reviewBefore, isThere } from './review-before';
import { NOBODY, settled } from './settled';
import { seenOf } from './seen';
import { waitingOf } from './waiting-of';

const shape = record('what is approved, and who approves it', {
  what: be(REVIEWED.join(' or '), (value) => REVIEWED.some((known) => known === value)),
  scenes: ifThere(list('scenes', MOST_SCENES, wholeNumber(1, Number.MAX_SAFE_INTEGER))),
  seen: ifThere(text(LONGEST_NAME)),
  who: whoProblems,
} satisfies Fields<Approve>);

/** Scenes of a film approved, or all; with the last one the film goes on. */
export function approve(making: Making, asked: Approve, { atMs }: Pick<Stamp, 'atMs'>): ChangeOutcome<Approved> {
  const refused = malformed(shape, asked) ?? notNow(making, asked) ?? notThere(making, asked) ?? notSeen(making, asked);
  if (refused !== undefined) return { refused };
  const { what, scenes, who } = asked;
  const next = settled(approvedBy(making, { what, who, atMs }, scenes), atMs);
  return { making: next, answer: answerOf(next) };
}

/** What a film waits for now. */
export function answerOf(making: Making): Approved {
  const waitsFor = waitingOf(making);
  return waitsFor ? { waitsFor } : {};
}

function notNow(making: Making, { what }: Approve): string | undefined {
  if (!making.order.review?.[what]) return `This film was not ordered to wait for its ${what} to be approved.`;
  const over = making.passed?.find((each) => each.what === what);
  const review = reviewBefore(making);
  if (over?.who === NOBODY) return `It is too late to approve its ${what}: nobody had in time, and the film went on.`;
  if (over) return `Its ${what} ${isOrAre(what)} approved already, by ${over.who}.`;
  return review === what ? undefined : `Its ${review} ${isOrAre(review)} to be approved first.`;
}

function isOrAre(what: Reviewed | undefined): string {
  return what === 'script' ? 'is' : 'are';
}

function notSeen(making: Making, { what, scenes: ids, seen }: Approve): string | undefined {
  if (
    seen === undefined ||
    seen === seenOf(what, { title: titleOf(making) ?? '', scenes: boardScenesOf(making) }, ids)
  ) {
    return undefined;
  }
  return `Its ${what} ${isOrAre(what)} not as you saw ${what === 'script' ? 'it' : 'them'}: something of it was changed since. Look again, and approve it then.`;
}

function notThere(making: Making, { what, scenes: ids }: Approve): string | undefined {
  if (!scriptOf(making)) return 'The film has no script yet: wait until it is written.';
  const shown = shownScenesOf(making);
  const unknown = ids?.filter((id) => !shown.some(({ scene }) => scene.id === id)) ?? [];
  if (unknown.length > 0) return `The film has no scene ${unknown.join(', ')}, or it is skipped.`;
  const missing = shown.filter((parts) => (ids?.includes(parts.scene.id) ?? true) && !isThere(parts, what));
  if (missing.length === 0) return undefined;
  const numbers = missing.map(({ scene }) => scene.id).join(', ');
  return `Not all of its ${what} are there yet (scene ${numbers}): look at them first, and approve them then.`;
}
