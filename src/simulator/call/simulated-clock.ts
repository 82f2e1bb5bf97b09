import { setTimeout as sleep } from 'node:timers/promises';

/** Simulated time: milliseconds since the start, each of which takes `scale` real milliseconds. */
export class SimulatedClock {
  private readonly startedAt = performance.now();

  constructor(readonly scale: number) {}

  nowMs(): number {
    return Math.round((performance.now() - this.startedAt) / this.scale);
  }

  /** Resolves at the given simulated time; an abort ends it early, without an error. */
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
