import { WorkflowFailedError } from '@temporalio/client';
import { whyFailed } from '../../../src/client/why-failed';
import type { Manifest } from '../../../src/domain/film/manifest';

/** The sentence with which a film has failed; one that is made fails the test. */
export function whyNotMade(outcome: Manifest | Error): string {
  expect(outcome).toBeInstanceOf(WorkflowFailedError);
  return whyFailed(outcome as WorkflowFailedError);
}
