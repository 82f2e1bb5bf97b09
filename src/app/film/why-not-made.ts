import { WorkflowFailedError } from '@temporalio/client';
import { whyFailed } from '../../client/why-failed';

/** The sentence of why a film, or its plan, could not be made; any other error, such as of a server that is gone, is thrown. */
export function whyNotMade(error: unknown): string {
  if (error instanceof WorkflowFailedError) return whyFailed(error);
  throw error;
}
