import { parentPort } from 'node:worker_threads';

/** What a thread is asked for: to begin with an input, for the next piece of what it has begun with, or to forget that. */
export type ThreadAsking = { input: unknown } | 'next' | 'no more';

/** What a thread answers when it is asked for the next piece. */
export type ThreadAnswer<Piece> = { piece: Piece } | 'done';

/**
 * Called by the module that a thread begins with: makes the pieces of what it is given, each when it is asked for; of one input
 * after another. What `make` throws ends the thread, and is thrown where the pieces are awaited.
 */
export function serveThread<Piece>(make: (input: never) => Iterable<Piece>): void {
  const asked = parentPort;
  if (!asked) throw new Error('This module is what a thread begins with: use it by threadPieces.');
  let pieces: Iterator<Piece> | undefined;
  asked.on('message', (asking: ThreadAsking) => {
    if (asking !== 'next') {
      // What nobody wants more of is not held in memory.
      pieces = asking === 'no more' ? undefined : make(asking.input as never)[Symbol.iterator]();
      return;
    }
    const { done, value } = pieces!.next();
    const answer: ThreadAnswer<Piece> = done ? 'done' : { piece: value };
    asked.postMessage(answer, done ? [] : buffersOf(value));
  });
}

/** What a piece's numbers are in: given away instead of copied. */
function buffersOf(piece: unknown): ArrayBuffer[] {
  const values = ArrayBuffer.isView(piece) ? [piece] : Object.values(Object(piece) as object);
  const views = values.filter((value): value is NodeJS.TypedArray => ArrayBuffer.isView(value));
  return [...new Set(views.map(({ buffer }) => buffer as ArrayBuffer))];
}
