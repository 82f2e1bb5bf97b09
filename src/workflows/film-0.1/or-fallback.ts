import { ApplicationFailure } from '@temporalio/workflow';
import { providersFailure } from './failure-of';

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
    const failure = providersFailure(error);
    if (fallback === undefined || !failure) throw error;
    const made = await work(fallback).catch((again: unknown) => {
      const second = providersFailure(again);
      if (!second) throw again;
      const sentence = `${failure.message} The fallback failed too: ${second.message}`;
      throw ApplicationFailure.nonRetryable(sentence, second.type);
    });
    warn(failure.message);
    return made;
  }
}
