import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';

/** What an activity said when it failed, unless it never came to say something. */
export function failureOf(error: unknown): ApplicationFailure | undefined {
  return error instanceof ActivityFailure && error.cause instanceof ApplicationFailure ? error.cause : undefined;
}
