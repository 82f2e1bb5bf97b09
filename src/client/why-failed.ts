import type { WorkflowFailedError } from '@temporalio/client';
import { ActivityFailure } from '@temporalio/common';

/** The sentence of what a film failed of: that of its own failure, or of the activity that ended it. */
export function whyFailed({ cause, message }: WorkflowFailedError): string {
  const own = cause instanceof ActivityFailure ? cause.cause : cause;
  return own?.message ?? message;
}
