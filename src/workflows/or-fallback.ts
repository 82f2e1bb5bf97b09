import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import { FAILURES } from '../contract';

/** With any of these another provider may succeed; a full disk or a cancellation is not the provider's. */
const THE_PROVIDERS: readonly string[] = [FAILURES.notServed, FAILURES.change, FAILURES.tryAgain, FAILURES.blocked];

/** Does the work with the chosen provider, and where that has failed for good, with the fallback if there is one. */
export async function orFallback<Who, T>(
  work: (who: Who) => Promise<T>,
  chosen: Who,
  fallback: Who | undefined,
): Promise<T> {
  try {
    return await work(chosen);
  } catch (error) {
    if (fallback === undefined || !isTheProviders(error)) throw error;
    return work(fallback);
  }
}

function isTheProviders(error: unknown): boolean {
  if (!(error instanceof ActivityFailure && error.cause instanceof ApplicationFailure)) return false;
  return THE_PROVIDERS.includes(error.cause.type ?? '');
}
