import type { Worker } from 'node:worker_threads';

/** A thread is ended when it has had nothing to do for so long. */
const IDLE_MS = 10_000;

interface Idle<Kept> {
  kept: Kept;
  ending: NodeJS.Timeout;
}

/**
 * Threads that have nothing to do, by what they can be used for. Ended right after its work, a thread may bring the whole process
 * down in Node 20, which still compiles the thread's code while it takes the thread apart ("Assertion failed: (data.first) !=
 * nullptr"): so threads are kept, with what belongs to them, and ended when they have been idle.
 */
export class IdleThreads<Kept extends { readonly worker: Worker }> {
  readonly #idle = new Map<string, Idle<Kept>[]>();

  /** One that has nothing to do and has not ended, if there is one. */
  take(use: string): Kept | undefined {
    const waiting = this.#idle.get(use) ?? [];
    for (let found = waiting.pop(); found; found = waiting.pop()) {
      clearTimeout(found.ending);
      if (hasEnded(found.kept.worker)) continue;
      found.kept.worker.ref();
      return found.kept;
    }
    return undefined;
  }

  /** Takes back one that has nothing to do. It keeps no process alive. */
  giveBack(use: string, kept: Kept): void {
    const waiting = this.#idle.get(use) ?? [];
    this.#idle.set(use, waiting);
    kept.worker.unref();
    const ending = setTimeout(() => {
      waiting.splice(
        waiting.findIndex((each) => each.kept === kept),
        1,
      );
      void kept.worker.terminate();
    }, IDLE_MS);
    waiting.push({ kept, ending: ending.unref() });
  }
}

function hasEnded({ threadId }: Worker): boolean {
  return threadId === -1;
}
