import { ApplicationFailure, Context } from '@temporalio/activity';
import { FAILURES } from '../contract';
import type { Recipe } from '../domain/recipe';
import type { Done, Frames, Heartbeat, Spent, StepTimes, Turn } from '../domain/step';
import type { ArtifactStore } from '../store/artifact-store';
import { countedFailure, isCounted } from './counted-failure';
import { toFailure } from './failure';
import { makeOnce, type Keeping } from './make-once';
import { recordFailedStep, recordStep } from './step-metrics';

/** A cancellation comes with the answer to a heartbeat; and well below its timeout, so that one lost beat is no lost worker. */
const HEARTBEAT_EVERY_MS = 500;

/** What the making of one step has at hand besides what keeps its artifacts. */
export interface StepTools extends Keeping {
  signal: AbortSignal;
  /** Lets those who look on know how many frames are done. */
  tell(frames: Frames): void;
  /** Lets those who look on know what turn this step waits for; undefined when it waits no longer. */
  waits(turn: Turn | undefined): void;
  /** Does a piece of work and counts its time, well ended or not, as spent on this. */
  spend<T>(on: keyof Spent, work: () => Promise<T>): Promise<T>;
  /** What an earlier attempt at this step noted. */
  noted: unknown;
  /** Notes something for the attempts that follow; it travels in the heartbeat. */
  note(what: unknown): void;
}

/**
 * Does one step of a film inside an activity: answers from the store when the recipe was made before, else makes it
 * and saves its record; heartbeats, obeys cancellation, and turns errors into failures. The failure number `mostFailures` is
 * final: attempts that only waited, or whose worker died, do not count.
 */
export async function runStep<T>(
  store: ArtifactStore,
  recipe: Recipe | Promise<Recipe>,
  mostFailures: number,
  make: (tools: StepTools) => Promise<T>,
): Promise<Done<T>> {
  const { info, cancellationSignal: signal, heartbeat } = Context.current();
  const startedAtMs = Date.now();
  const { noted, failed = 0, spent = {} } = (info.heartbeatDetails as Heartbeat | undefined) ?? {};
  const add = (on: keyof Spent, ms: number) => (spent[on] = (spent[on] ?? 0) + Math.max(0, Math.round(ms)));
  add('slotMs', startedAtMs - info.currentAttemptScheduledTimestampMs);
  const told: Heartbeat = { noted, failed, spent };
  const beat = setInterval(() => heartbeat(told), HEARTBEAT_EVERY_MS);
  try {
    const whole = await recipe;
    signal.throwIfAborted();
    const once = await makeOnce(store, whole, (keeping) =>
      make({
        ...keeping,
        signal,
        tell: (frames) => heartbeat(Object.assign(told, { frames })),
        waits: (turn) => heartbeat(Object.assign(told, { turn })),
        async spend(on, work) {
          const beganAtMs = performance.now();
          return work().finally(() => add(on, performance.now() - beganAtMs));
        },
        noted: told.noted,
        note: (what) => heartbeat(Object.assign(told, { noted: what })),
      }),
    );
    const { result, reused, costMicroUsd, savedMicroUsd } = once;
    const times: StepTimes = {
      by: `${whole.provider}/${whole.model}`,
      askedAtMs: info.scheduledTimestampMs,
      startedAtMs,
      endedAtMs: Date.now(),
      attempt: info.attempt,
      reused,
      spent,
      ...(costMicroUsd !== undefined && { costMicroUsd }),
      ...(savedMicroUsd !== undefined && { savedMicroUsd }),
    };
    recordStep(times);
    return { made: result, times };
  } catch (error) {
    const failure = toFailure(error, signal);
    if (failure instanceof ApplicationFailure) {
      // Until it asks again, a step that gave its place back waits for its turn all the same.
      if (failure.type === FAILURES.waiting) add('gateMs', Number(failure.nextRetryDelay ?? 0));
      else recordFailedStep(failure.type ?? 'unknown');
    }
    const failures = isCounted(failure) ? failed + 1 : failed;
    heartbeat({ ...told, failed: failures });
    throw isCounted(failure) ? countedFailure(failure, failures, mostFailures) : failure;
  } finally {
    clearInterval(beat);
  }
}
