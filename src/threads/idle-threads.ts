import type { Worker } from 'node:worker_threads';
import { startThread } from './start-thread';

/** A thread is ended when it has had nothing to do for so long. */
const IDLE_MS = 10_000;

interface Idle {
  thread: Worker;
  ending: NodeJS.Timeout;
}

const idle = new Map<string, Idle[]>();

/**
 * A thread that runs a module: one that has nothing to do, or a new one. Ended right after its work, a thread may bring the
 * whole process down in Node 20, which still compiles the thread's code while it takes the thread apart ("Assertion failed:
 * (data.first) != nullptr"): so threads are kept, and ended when they have been idle.
 */
export function takeThread(module: string): Worker {
  const waiting = idle.get(module) ?? [];
  for (let found = waiting.pop(); found; found = waiting.pop()) {
    clearTimeout(found.ending);
    if (hasEnded(found.thread)) continue;
    found.thread.ref();
    return found.thread;
  }
  // What a thread throws is thrown where its pieces are awaited; one that fails while nobody waits is not taken again.
  return startThread(module).on('error', () => undefined);
}

function hasEnded({ threadId }: Worker): boolean {
  return threadId === -1;
}

/** Takes back a thread that has nothing to do. It keeps no process alive. */
export function giveBackThread(module: string, thread: Worker): void {
  const waiting = idle.get(module) ?? [];
  idle.set(module, waiting);
  thread.unref();
  const ending = setTimeout(() => {
    waiting.splice(
      waiting.findIndex((each) => each.thread === thread),
      1,
    );
    void thread.terminate();
  }, IDLE_MS);
  waiting.push({ thread, ending: ending.unref() });
}
