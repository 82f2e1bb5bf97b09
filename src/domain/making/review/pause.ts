import { record, type Fields } from '../../film/order/order-problems/record';
import { whoProblems } from '../../film/order/order-problems/review/revision-problems';
import type { Approved, Who } from '../change/asks';
import { closedSentence } from '../change/closed';
import { malformed } from '../change/malformed';
import type { ChangeOutcome, Stamp } from '../change/outcome';
import type { Making } from '../making';
import { answerOf } from './approve';
import { pausedAt, resumedAt } from './changes';
import { settled } from './settled';

const shape = record('who asks', { who: whoProblems } satisfies Fields<Who>);

/** A film paused by a person. */
export function pause(making: Making, asked: Who, { atMs }: Pick<Stamp, 'atMs'>): ChangeOutcome<Approved> {
  const refused = malformed(shape, asked) ?? closedSentence(making);
  if (refused !== undefined) return { refused };
  if (making.pausedAtMs !== undefined)
    return { refused: 'The film is paused already: "storyreel resume" lets it go on.' };
  const next = pausedAt(making, atMs);
  return { making: next, answer: answerOf(next) };
}

/** A film that goes on after it was paused. */
export function resume(making: Making, asked: Who, { atMs }: Pick<Stamp, 'atMs'>): ChangeOutcome<Approved> {
  const refused = malformed(shape, asked);
  if (refused !== undefined) return { refused };
  if (making.pausedAtMs === undefined) return { refused: 'The film is not paused: "storyreel pause" pauses it.' };
  const next = settled(resumedAt(making, atMs), atMs);
  return { making: next, answer: answerOf(next) };
}
