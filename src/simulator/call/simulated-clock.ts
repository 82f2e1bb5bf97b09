import { setTimeout as sleep } from 'node:timers/promises';

/** The simulator's time, in simulated milliseconds since its start. */
export interface Clock {
  nowMs(): number;
  /** Resolves at the given time; an abort ends it early, without an error. */
  waitUntil(atMs: number, signal: AbortSignal): Promise<void>;
}

/** Time that goes by itself: each simulated millisecond takes `scale` real ones. */
export class SimulatedClock implements Clock {
  private readonly startedAt = performance.now();

  constructor(readonly scale: number) {}

  nowMs(): number {
    return Math.round((performance.now() - this.startedAt) / this.scale);
  }

  async waitUntil(atMs: number, signal: AbortSignal): Promise<void> {
    const dueAt = this.startedAt + atMs * this.scale;
    // A timer of Node's may end some tenths of a millisecond early, which are several simulated ones.
    for (let leftMs = dueAt - performance.now(); leftMs > 0 && !signal.aborted; leftMs = dueAt - performance.now()) {
      await sleep(Math.ceil(leftMs), undefined, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    }
  }
}
