import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import { FAILURES } from '../../contract/failures';

/** A lost artifact, a full disk or a cancellation is not the provider's. */
const THE_PROVIDERS: readonly string[] = [FAILURES.notServed, FAILURES.change, FAILURES.tryAgain, FAILURES.blocked];

/** What an activity said when it failed, in this run of the film or an earlier one, unless it never came to say something. */
export function failureOf(error: unknown): ApplicationFailure | undefined {
  if (error instanceof ApplicationFailure) return error;
  return error instanceof ActivityFailure && error.cause instanceof ApplicationFailure ? error.cause : undefined;
}

/** The same where it was the provider that failed for good: with another one the step may succeed. */
export function providersFailure(error: unknown): ApplicationFailure | undefined {
  const failure = failureOf(error);
  return failure && THE_PROVIDERS.includes(failure.type ?? '') ? failure : undefined;
}
