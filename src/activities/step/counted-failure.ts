import { ApplicationFailure } from '@temporalio/common';
import { FAILURES } from '../../contract/failures';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Whether a failure counts: it may be tried again, and the attempt was not just waiting for its turn or for the end of a
 * block.
 */
export function isCounted(failure: Error): failure is ApplicationFailure {
  return (
    failure instanceof ApplicationFailure &&
    !failure.nonRetryable &&
    failure.type !== FAILURES.waiting &&
    failure.type !== FAILURES.blocked
  );
}

/**
 * The failure of an attempt when `failed` attempts have failed so far; number `most` is final. Temporal's own pauses grow with
 * every attempt, also with those that only waited for their turn, so the failure says itself how long to pause.
 */
export function countedFailure(failure: ApplicationFailure, failed: number, most: number): ApplicationFailure {
  const { message, type, details, nextRetryDelay, cause } = failure;
  const facts = { ...(type && { type }), ...(details && { details }), ...(cause && { cause }) };
  if (failed >= most) {
    const sentence = `${message} It was so ${failed} times: mend what it says, or order the film again later.`;
    return ApplicationFailure.create({ ...facts, message: sentence, nonRetryable: true });
  }
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failed - 1));
  const saidMs = typeof nextRetryDelay === 'number' ? nextRetryDelay : 0;
  return ApplicationFailure.create({ ...facts, message, nextRetryDelay: Math.max(pauseMs, saidMs) });
}
