import { patched } from '@temporalio/workflow';
import { FAILURES, type LostArtifact } from '../../contract/failures';
import { failureOf } from './failure-of';
import type { StepTaker } from './take-steps';
import type { ProgressTracker } from './track-progress';

/** Bytes that are lost so often, as soon as they are made, will be lost again. */
const MOST_TIMES = 3;

/**
 * Returns a function that does a piece of work, and when that finds an artifact missing or damaged in the store, has it made
 * again, with a warning, and does the work anew: what else was made is not asked for again.
 */
export function remakeLost(steps: StepTaker, { warn }: ProgressTracker): <T>(work: () => Promise<T>) => Promise<T> {
  const times = new Map<string, number>();
  return async (work) => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        const lost = lostArtifact(error);
        if (!lost || !patched('remake-lost')) throw error;
        const before = times.get(lost.key) ?? 0;
        times.set(lost.key, before + 1);
        if (before + 1 >= MOST_TIMES) throw error;
        const forgot = steps.forgetMakerOf(lost.key);
        // When another scene's work has found it first, it is being made already, and was told of.
        if (forgot || before === 0) warn(`${lost.message} It was made again.`);
      }
    }
  };
}

function lostArtifact(error: unknown): (LostArtifact & { message: string }) | undefined {
  const failure = failureOf(error);
  const [lost] = (failure?.details ?? []) as (LostArtifact | undefined)[];
  return failure?.type === FAILURES.artifactLost && lost ? { ...lost, message: failure.message } : undefined;
}
