import { ApplicationFailure } from '@temporalio/workflow';
import { FAILURES } from '../contract';
import { failureOf } from './failure-of';

/** With any of these another provider may succeed; a full disk or a cancellation is not the provider's. */
const THE_PROVIDERS: readonly string[] = [FAILURES.notServed, FAILURES.change, FAILURES.tryAgain, FAILURES.blocked];

/** The provider that is to do a piece of work, and who takes over when that one has failed for good. */
interface Providers<Who> {
  chosen: Who;
  fallback: Who | undefined;
}

/**
 * Does the work with the chosen provider, or with the fallback if there is one; `warn` hears why it took over. When both have
 * failed, both say why.
 */
export async function orFallback<Who, T>(
  { chosen, fallback }: Providers<Who>,
  work: (who: Who) => Promise<T>,
  warn: (why: string) => void,
): Promise<T> {
  try {
    return await work(chosen);
  } catch (error) {
    const failure = theProviders(error);
    if (fallback === undefined || !failure) throw error;
    const made = await work(fallback).catch((again: unknown) => {
      const second = theProviders(again);
      if (!second) throw again;
      const sentence = `${failure.message} The fallback failed too: ${second.message}`;
      throw ApplicationFailure.nonRetryable(sentence, second.type);
    });
    warn(failure.message);
    return made;
  }
}

function theProviders(error: unknown): ApplicationFailure | undefined {
  const failure = failureOf(error);
  return failure && THE_PROVIDERS.includes(failure.type ?? '') ? failure : undefined;
}
