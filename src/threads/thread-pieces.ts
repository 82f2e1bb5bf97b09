import { on } from 'node:events';
import type { ThreadAnswer } from './serve-thread';
import { startThread } from './start-thread';

/**
 * Starts a thread with a module that calls `serveThread`, and gives what it makes of the input, piece by piece, none before it is
 * asked for. The thread ends with the last piece, or when nobody wants another. Throws what the thread throws, and the signal's
 * reason when aborted: then the thread ends in the middle of what it does.
 */
export async function* threadPieces<Piece>(
  module: string,
  input: unknown,
  signal: AbortSignal,
): AsyncGenerator<Piece, void> {
  signal.throwIfAborted();
  const thread = startThread(module, input);
  try {
    const answers = on(thread, 'message', { signal, close: ['exit'] });
    for (;;) {
      thread.postMessage('next', []);
      const { done, value } = (await answers.next()) as IteratorResult<[ThreadAnswer<Piece>]>;
      if (done) throw new Error('A thread ended in the middle of its work: this process has no room for it.');
      const [answer] = value;
      if (answer === 'done') return;
      yield answer.piece;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    await thread.terminate();
  }
}
