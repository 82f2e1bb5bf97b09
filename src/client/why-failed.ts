import type { WorkflowFailedError } from '@temporalio/client';
import { ActivityFailure, ApplicationFailure, CancelledFailure, TerminatedFailure } from '@temporalio/common';

const GOES_ON = 'What was made for it stays in the store: order it again, and it goes on from there.';

/**
 * The sentence of what a film failed of: that of its own failure, or of the activity that ended it, and never of what that was
 * caused by, which says less to a person.
 */
export function whyFailed({ cause, message }: WorkflowFailedError): string {
  const own = cause instanceof ActivityFailure ? cause.cause : cause;
  if (own instanceof ApplicationFailure) return own.message;
  if (own instanceof CancelledFailure) return `It was cancelled. ${GOES_ON}`;
  if (own instanceof TerminatedFailure) return `It was terminated from outside. ${GOES_ON}`;
  return `It came to no end of its own (${own?.message ?? message}). ${GOES_ON}`;
}
