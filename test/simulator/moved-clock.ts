import type { Clock } from '../../src/simulator/call/simulated-clock';

/** Time that stands still until a test moves it: what lasts, lasts as long as the test wants, however slow the machine is. */
export class MovedClock implements Clock {
  private atMs = 0;
  private waits: { untilMs: number; end: () => void }[] = [];

  nowMs(): number {
    return this.atMs;
  }

  async waitUntil(untilMs: number, signal: AbortSignal): Promise<void> {
    if (untilMs <= this.atMs || signal.aborted) return;
    await new Promise<void>((end) => {
      this.waits.push({ untilMs, end });
      signal.addEventListener('abort', () => end());
    });
  }

  /** Resolves once so many wait for a later time. */
  async untilWaiting(count: number): Promise<void> {
    while (this.waits.length !== count) await new Promise(setImmediate);
  }

  /** Moves on to that time, and ends the waits for it and for earlier ones. */
  moveTo(atMs: number): void {
    this.atMs = atMs;
    const isDue = ({ untilMs }: { untilMs: number }) => untilMs <= atMs;
    const due = this.waits.filter(isDue);
    this.waits = this.waits.filter((wait) => !isDue(wait));
    for (const { end } of due) end();
  }
}
