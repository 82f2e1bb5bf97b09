import { setImmediate } from 'node:timers/promises';

/** Work that stops after each piece of it. */
export type WorkInPieces<T> = Generator<undefined, T>;

/** Does the work, and lets others have their turn after each piece. */
export async function betweenOthers<T>(work: WorkInPieces<T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await setImmediate();
  }
}

/** Does the work at once, for those who have a thread of their own. */
export function withoutPause<T>(work: WorkInPieces<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
