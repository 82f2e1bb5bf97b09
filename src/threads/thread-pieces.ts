import { on } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { IdleThreads } from './idle-threads';
import type { ThreadAnswer } from './serve-thread';
import { startThread } from './start-thread';

/** By the module that they run. */
const idle = new IdleThreads<{ worker: Worker }>();

/**
 * Has a thread run a module that calls `serveThread`, and gives what it makes of the input, piece by piece, none before it is
 * asked for. Throws what the thread throws, and the signal's reason when aborted: then the thread ends in the middle of what
 * it does. Otherwise it is kept for the next who needs one.
 */
export async function* threadPieces<Piece>(
  module: string,
  input: unknown,
  signal: AbortSignal,
): AsyncGenerator<Piece, void> {
  signal.throwIfAborted();
  const thread = idle.take(module)?.worker ?? newThread(module);
  const answers = on(thread, 'message', { signal, close: ['exit'] });
  let isFree = true;
  try {
    thread.postMessage({ input }, []);
    for (;;) {
      isFree = false;
      thread.postMessage('next', []);
      const { done, value } = (await answers.next()) as IteratorResult<[ThreadAnswer<Piece>]>;
      if (done) throw new Error('A thread ended in the middle of its work: this process has no room for it.');
      isFree = true;
      const [answer] = value;
      if (answer === 'done') return;
      yield answer.piece;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    await answers.return?.();
    if (isFree) {
      thread.postMessage('no more', []);
      idle.giveBack(module, { worker: thread });
    } else await thread.terminate();
  }
}

/** Starts a thread for a module now, unless one is idle: whoever will soon have pieces to ask for need not wait until it runs. */
export function readyThread(module: string): void {
  idle.giveBack(module, idle.take(module) ?? { worker: newThread(module) });
}

function newThread(module: string): Worker {
  // What a thread throws is thrown where its pieces are awaited; one that fails while nobody waits is not taken again.
  return startThread(module).on('error', () => undefined);
}
