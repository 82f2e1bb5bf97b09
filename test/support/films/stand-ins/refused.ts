import { ApplicationFailure } from '@temporalio/activity';
import { FAILURES } from '../../../../src/contract/failures';

/** A vendor's refusal: a person must change something. */
export const refused = (): ApplicationFailure =>
  ApplicationFailure.nonRetryable('refused.', FAILURES.change, { kind: 'refused' });

/** Has scene A's picture refused until it is asked for with another prompt. */
export function refusesA(work: string): void {
  if (work === 'illustrate A') throw refused();
}
