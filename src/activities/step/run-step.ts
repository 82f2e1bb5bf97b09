import { Context } from '@temporalio/activity';
import type { Recipe } from '../../domain/film/recipe';
import type { Done, Frames, Spent, StepTimes, Turn } from '../../domain/progress/step';
import type { ArtifactStore } from '../../store/artifact-store';
import { Attempt } from './attempt';
import { toFailure } from './failure';
import { makeOnce, type Keeping } from './make-once';
import { recordStep } from './step-metrics';

/** What the code that makes a step can use, besides storing its artifacts. */
export interface StepTools extends Keeping {
  signal: AbortSignal;
  /** Tells whoever watches the film how many frames are done. */
  tell(frames: Frames): void;
  /** Tells whoever watches the film what turn this step waits for; undefined when it no longer waits. */
  waits(turn: Turn | undefined): void;
  /** Does a piece of work, and counts its time as spent on this, also when it fails. */
  spend<T>(on: keyof Spent, work: () => Promise<T>): Promise<T>;
  /** What an earlier attempt at this step noted. */
  noted: unknown;
  /** Notes something for later attempts; it travels in the heartbeat. */
  note(what: unknown): void;
}

/**
 * Does one step of a film inside an activity: returns what the store has for the recipe, or else makes it and saves its
 * record. It heartbeats, obeys cancellation, and turns errors into failures. Failure number `mostFailures` is final; attempts
 * that only waited, or whose worker died, are not counted. What was made by a `former` recipe, of which this one came, is used too.
 */
export async function runStep<T>(
  store: ArtifactStore,
  recipe: Recipe | Promise<Recipe>,
  mostFailures: number,
  make: (tools: StepTools) => Promise<T>,
  former: readonly Recipe[] = [],
): Promise<Done<T>> {
  const { info, cancellationSignal: signal } = Context.current();
  const startedAtMs = Date.now();
  const beganAtMs = performance.now();
  const attempt = new Attempt(Context.current());
  try {
    const whole = await recipe;
    signal.throwIfAborted();
    const once = await makeOnce(
      store,
      whole,
      signal,
      async (keeping) => {
        await attempt.refuseIfLost();
        return make({
          ...keeping,
          signal,
          tell: (frames) => attempt.tell({ frames }),
          waits: (turn) => attempt.tell({ turn }),
          spend: (on, work) => attempt.spend(on, work),
          noted: attempt.noted,
          note: (noted) => attempt.tell({ noted }),
        });
      },
      former,
    );
    const { result, reused, costMicroUsd, savedMicroUsd } = once;
    const times: StepTimes = {
      by: `${whole.provider}/${whole.model}`,
      askedAtMs: info.scheduledTimestampMs,
      startedAtMs,
      // What it took by a clock that nobody sets: the time of day may jump meanwhile.
      endedAtMs: startedAtMs + Math.round(performance.now() - beganAtMs),
      attempt: info.attempt,
      reused,
      spent: attempt.spent,
      ...(costMicroUsd !== undefined && { costMicroUsd }),
      ...(savedMicroUsd !== undefined && { savedMicroUsd }),
    };
    recordStep(times);
    return { made: result, times };
  } catch (error) {
    throw attempt.failWith(toFailure(error, signal), mostFailures);
  } finally {
    attempt.end();
  }
}
