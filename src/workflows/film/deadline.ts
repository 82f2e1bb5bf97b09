import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** A time that a film waits for, if any, by one timer of the workflow. */
export interface Deadline {
  /** Waits for this time from now on (milliseconds since 1970), or for none; answers whether it has come. */
  at(untilMs: number | undefined): () => boolean;
  /**
   * The time of day (milliseconds since 1970), and at least the time that has come: a worker that is asked a query before it comes to
   * the film's next task hears of the timer then, and is not told what time it is (Temporal's core, SDK 1.24). By the clock of the task
   * before, the film would wait once more, and no worker could replay that.
   */
  nowMs(): number;
}

/** A deadline of a workflow; the same one given again goes on as it is. */
export function deadline(): Deadline {
  let armed: { untilMs: number; scope: CancellationScope; isOver: boolean } | undefined;
  return {
    at(untilMs) {
      if (armed && (armed.isOver || armed.untilMs !== untilMs)) {
        armed.scope.cancel();
        armed = undefined;
      }
      if (untilMs === undefined) return () => false;
      armed ??= arm(untilMs);
      const now = armed;
      return () => now.isOver;
    },
    nowMs: () => Math.max(Date.now(), armed?.isOver ? armed.untilMs : 0),
  };
}

function arm(untilMs: number): { untilMs: number; scope: CancellationScope; isOver: boolean } {
  const timer = { untilMs, scope: new CancellationScope(), isOver: false };
  timer.scope
    .run(() => sleep(Math.max(1, untilMs - Date.now())))
    .then(
      () => (timer.isOver = true),
      (error: unknown) => {
        if (!isCancellation(error)) throw error;
      },
    );
  return timer;
}
