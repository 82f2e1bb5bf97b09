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
    const realMs = Math.ceil(this.startedAt + atMs * this.scale - performance.now());
    if (realMs <= 0) return;
    await sleep(realMs, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}
