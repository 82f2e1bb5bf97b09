import { ApplicationFailure, type Context } from '@temporalio/activity';
import { FAILURES } from '../../contract/failures';
import type { Frames, Heartbeat, Spent, Turn } from '../../domain/progress/step';
import { countedFailure, isCounted } from './counted-failure';
import { recordFailedStep } from './step-metrics';

/** A cancellation comes with the answer to a heartbeat; and well below its timeout, so that one lost beat is no lost worker. */
const HEARTBEAT_EVERY_MS = 500;

/** Attempts whose workers died or were stopped say nothing against a step; but so many of them do: it is what kills them. */
const MOST_LOST = 20;

/** One attempt at a step: its heartbeats, which carry to the next one how often it failed or waited, and what was spent on it. */
export class Attempt {
  /** What an earlier attempt noted. */
  readonly noted: unknown;
  readonly spent: Spent;
  private readonly failed: number;
  private readonly waited: number;
  private readonly told: Heartbeat;
  private readonly beat: NodeJS.Timeout;

  constructor(private readonly context: Context) {
    const { info } = context;
    const { noted, failed = 0, waited, spent = {} } = (info.heartbeatDetails as Heartbeat | undefined) ?? {};
    this.noted = noted;
    this.spent = spent;
    this.failed = failed;
    // Where nothing was told, those before are taken to have waited.
    this.waited = waited ?? info.attempt - 1 - failed;
    this.told = { noted, failed, waited: this.waited, spent };
    this.add('slotMs', Date.now() - info.currentAttemptScheduledTimestampMs);
    // At once, where one may have died before it could tell anything.
    if (info.attempt > 1) context.heartbeat(this.told);
    this.beat = setInterval(() => context.heartbeat(this.told), HEARTBEAT_EVERY_MS);
  }

  /** Throws when too many attempts before were neither failures nor waits: before anything is asked for, or paid for, once more. */
  refuseIfLost(): void {
    if (this.context.info.attempt - 1 - this.failed - this.waited < MOST_LOST) return;
    throw ApplicationFailure.nonRetryable(
      `The worker died or was stopped ${MOST_LOST} times in the middle of this step. See what its log says last, and order the film again.`,
      FAILURES.tryAgain,
    );
  }

  /** Lets those who look on, and the attempts that follow, know something. */
  tell(what: { frames: Frames } | { turn: Turn | undefined } | { noted: unknown }): void {
    this.context.heartbeat(Object.assign(this.told, what));
  }

  add(on: keyof Spent, ms: number): void {
    this.spent[on] = (this.spent[on] ?? 0) + Math.max(0, Math.round(ms));
  }

  /** Does a piece of work and counts its time, well ended or not, as spent on this. */
  async spend<T>(on: keyof Spent, work: () => Promise<T>): Promise<T> {
    const beganAtMs = performance.now();
    return work().finally(() => this.add(on, performance.now() - beganAtMs));
  }

  /** What the attempt ends with when it could not make the step: the failure number `mostFailures` is final. */
  failWith(failure: Error, mostFailures: number): Error {
    const isWait = failure instanceof ApplicationFailure && WAITS.includes(failure.type ?? '');
    if (failure instanceof ApplicationFailure) {
      // Until it asks again, a step that gave its place back waits for its turn all the same.
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
