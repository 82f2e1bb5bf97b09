import { ApplicationFailure } from '@temporalio/common';
import { FAILURES } from '../../contract/failures';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/** Whether an attempt failed, and did not only wait for its turn or for the end of a block. */
export function isCounted(failure: Error): failure is ApplicationFailure {
  return (
    failure instanceof ApplicationFailure &&
    !failure.nonRetryable &&
    failure.type !== FAILURES.waiting &&
    failure.type !== FAILURES.blocked
  );
}

/**
 * The failure of an attempt, when `failed` attempts have failed so far and `most` may: the last one is final. For Temporal
 * an attempt that waited for its turn is one like any other, and its own pauses would grow with them: so the pause is said.
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
