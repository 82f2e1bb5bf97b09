import { ApplicationFailure, type Context } from '@temporalio/activity';
import { FAILURES } from '../../contract/failures';
import type { Frames, Heartbeat, Spent, Turn } from '../../domain/progress/step';
import { countedFailure, isCounted } from './counted-failure';
import { lostBefore } from './lost-before';
import { recordFailedStep } from './step-metrics';

/**
 * How often a step gives its worker a heartbeat: as often as any worker passes one on to the server (`PASSED_ON_EVERY_MS`),
 * because cancellations arrive with the answer.
 */
const STEP_BEATS_EVERY_MS = 500;

/** An attempt whose worker died is not the step's fault, but after this many the step itself is taken to be what kills them. */
const MOST_LOST = 20;

/**
 * One attempt at a step. Its heartbeats tell the next attempt how often the step failed or waited, and what time was spent on
 * it.
 */
export class Attempt {
  /** What an earlier attempt noted. */
  readonly noted: unknown;
  readonly spent: Spent;
  private readonly failed: number;
  private waited: number;
  private readonly told: Heartbeat;
  private readonly beat: NodeJS.Timeout;

  constructor(private readonly context: Context) {
    const { info } = context;
    // An attempt that fails or waits tells it as it ends. So where nothing was ever told, every attempt died before it could, or it
    // never came here: its worker could not even read what it was given.
    const { noted, failed = 0, waited = 0, spent = {} } = (info.heartbeatDetails as Heartbeat | undefined) ?? {};
    this.noted = noted;
    this.spent = spent;
    this.failed = failed;
    this.waited = waited;
    this.told = { noted, failed, waited, spent };
    this.add('slotMs', Date.now() - info.currentAttemptScheduledTimestampMs);
    // Right away, in case this attempt dies before the first regular heartbeat.
    if (info.attempt > 1) context.heartbeat(this.told);
    this.beat = setInterval(() => context.heartbeat(this.told), STEP_BEATS_EVERY_MS);
  }

  /** Throws when too many earlier attempts lost their workers. Called before anything is paid for once more. */
  async refuseIfLost(): Promise<void> {
    const before = this.context.info.attempt - 1;
    if (before - this.failed - this.waited < MOST_LOST) return;
    const isLost = await lostBefore(this.context);
    if (isLost) {
      throw ApplicationFailure.nonRetryable(
        `The worker died or was stopped ${MOST_LOST} times in the middle of this step. See what its log says last, and order the film again.`,
        FAILURES.tryAgain,
      );
    }
    if (isLost === undefined) return;
    // Which of those before died nobody can tell any more. They are counted anew, or the next death would be one too many.
    this.waited = before - this.failed;
    this.context.heartbeat(Object.assign(this.told, { waited: this.waited }));
  }

  /** Puts something into the heartbeat, for whoever watches the film and for later attempts. */
  tell(what: { frames: Frames } | { turn: Turn | undefined } | { noted: unknown }): void {
    this.context.heartbeat(Object.assign(this.told, what));
  }

  add(on: keyof Spent, ms: number): void {
    this.spent[on] = (this.spent[on] ?? 0) + Math.max(0, Math.round(ms));
  }

  /** Does a piece of work, and counts its time as spent on this, also when it fails. */
  async spend<T>(on: keyof Spent, work: () => Promise<T>): Promise<T> {
    const beganAtMs = performance.now();
    return work().finally(() => this.add(on, performance.now() - beganAtMs));
  }

  /** The failure that this attempt ends with. It is final when it is failure number `mostFailures`. */
  failWith(failure: Error, mostFailures: number): Error {
    const isWait = failure instanceof ApplicationFailure && WAITS.includes(failure.type ?? '');
    if (failure instanceof ApplicationFailure) {
      // A step that gave its slot back is still waiting for its turn, so that time counts as waiting too.
      if (failure.type === FAILURES.waiting) this.add('gateMs', Number(failure.nextRetryDelay ?? 0));
      else recordFailedStep(failure.type ?? 'unknown');
    }
    const failed = this.failed + (isCounted(failure) ? 1 : 0);
    this.context.heartbeat({ ...this.told, failed, waited: this.waited + (isWait ? 1 : 0) });
    return isCounted(failure) ? countedFailure(failure, failed, mostFailures) : failure;
  }

  /** Ends the heartbeats. */
  end(): void {
    clearInterval(this.beat);
  }
}

const WAITS: readonly string[] = [FAILURES.waiting, FAILURES.blocked];
