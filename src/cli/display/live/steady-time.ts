import type { FilmProgress, StepProgress, StepWork } from '../../../domain/progress/progress';
import { namedSteps } from '../../../domain/progress/step-name';

/**
 * A time of day that nobody sets: it goes on from when a display began, and moments that the server tells are put into it when they are
 * first heard of. So a step that has run for four seconds has run for five a second later, though the clock has jumped by an hour.
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
    for (const { step } of namedSteps(copy)) this.put(step);
    return copy;
  }

  private put(step: StepProgress): void {
    if (!step.work) return;
    const { sinceMs, nextAttemptAtMs, turn } = step.work;
    const work: StepWork = { ...step.work, sinceMs: this.momentOf(sinceMs) };
    if (nextAttemptAtMs !== undefined) work.nextAttemptAtMs = this.momentOf(nextAttemptAtMs);
    if (turn) work.turn = { ...turn, dueAtMs: this.momentOf(turn.dueAtMs) };
    step.work = work;
  }

  private momentOf(toldMs: number): number {
    const known = this.moments.get(toldMs);
    if (known !== undefined) return known;
    const momentMs = this.nowMs() + toldMs - Date.now();
    this.moments.set(toldMs, momentMs);
    return momentMs;
  }
}
