import { ifThere } from '../../film/order/order-problems/check';
import { purseProblems } from '../../film/order/order-problems/purse-problems';
import { record, type Fields } from '../../film/order/order-problems/record';
import { reviewProblems, waitProblems } from '../../film/order/order-problems/review/review-problems';
import { whoProblems } from '../../film/order/order-problems/review/revision-problems';
import type { Approved, SetTerms } from '../change/asks';
import { closedSentence } from '../change/closed';
import { overPurseSentence } from '../change/expected-cost';
import { malformed } from '../change/malformed';
import type { ChangeOutcome, Stamp } from '../change/outcome';
import type { Making } from '../making';
import { overPurse } from '../over-purse';
import { answerOf } from './approve';
import { withTerms } from './changes';
import { settled } from './settled';

const shape = record('terms, and who sets them', {
  purse: ifThere(purseProblems),
  review: ifThere(reviewProblems),
  attentionTimeoutMs: ifThere(waitProblems),
  who: whoProblems,
} satisfies Fields<SetTerms>);

/** A film that may cost another sum from now on, or waits in another way for persons. */
export function setTerms(making: Making, asked: SetTerms, { atMs }: Pick<Stamp, 'atMs'>): ChangeOutcome<Approved> {
  const refused = malformed(shape, asked) ?? closedSentence(making);
  if (refused !== undefined) return { refused };
  const { purse, review, attentionTimeoutMs } = asked;
  const next = withTerms(making, {
    ...(purse && { purse }),
    ...(review && { review }),
    ...(attentionTimeoutMs !== undefined && { attentionTimeoutMs }),
  });
  const over = purse && (overPurseSentence(next) ?? overPurse(next));
  if (over !== undefined) return { refused: over };
  const done = settled(next, atMs);
  return { making: done, answer: answerOf(done) };
}
