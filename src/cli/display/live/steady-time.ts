import type { Waiting } from '../../../domain/making/board/waiting';
import type { FilmProgress, StepProgress, StepWork } from '../../../domain/progress/progress';
import { namedSteps } from '../../../domain/progress/step-name';

/**
 * A time of day that nobody sets: it goes on from when a display began, and moments that the server tells are put into it when they are
 * first heard of, by how long ago they are by the server's own clock. So a step that has run for four seconds has run for five a second
 * later, though the clock has jumped by an hour.
 */
export class SteadyTime {
  private readonly beganAtMs = Date.now();
  private readonly beganAt = performance.now();
  private readonly moments = new Map<number, number>();

  /** Milliseconds since 1970, as the clock would say now had it not jumped. */
  nowMs(): number {
    return this.beganAtMs + performance.now() - this.beganAt;
  }

  /** A film's progress, with all that is under way by this time. */
  seen(progress: FilmProgress): FilmProgress {
    const copy = structuredClone(progress);
    const { atMs = Date.now() } = progress;
    for (const { step } of namedSteps(copy)) this.put(step, atMs);
    return copy;
  }

  /** What a film waits for at a moment of the server's, with its end by this time. */
  waiting(waiting: Waiting, atMs: number): Waiting {
    const { untilMs } = waiting;
    return { ...waiting, ...(untilMs !== undefined && { untilMs: this.momentOf(untilMs, atMs) }) };
  }

  private put(step: StepProgress, atMs: number): void {
    if (!step.work) return;
    const { sinceMs, nextAttemptAtMs, turn } = step.work;
    const work: StepWork = { ...step.work, sinceMs: this.momentOf(sinceMs, atMs) };
    if (nextAttemptAtMs !== undefined) work.nextAttemptAtMs = this.momentOf(nextAttemptAtMs, atMs);
    if (turn) work.turn = { ...turn, dueAtMs: this.momentOf(turn.dueAtMs, atMs) };
    step.work = work;
  }

  private momentOf(toldMs: number, atMs: number): number {
    const known = this.moments.get(toldMs);
    if (known !== undefined) return known;
    const momentMs = this.nowMs() + toldMs - atMs;
    this.moments.set(toldMs, momentMs);
    return momentMs;
  }
}
