import { on } from 'node:events';
import { giveBackThread, takeThread } from './idle-threads';
import type { ThreadAnswer } from './serve-thread';

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
  const thread = takeThread(module);
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
      giveBackThread(module, thread);
    } else await thread.terminate();
  }
}
