import { setMaxListeners } from 'node:events';
import { atMost } from '../../domain/schedule/at-most';

/** Does a piece of work when it is its turn; rejects with the signal's reason as soon as that is aborted. */
export type InTurn = <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

/** Lets so many pieces of work be under way at once, in the order in which they come. */
export function turns(atOnce: number): InTurn {
  const inTurn = atMost(atOnce);
  return <T>(signal: AbortSignal, work: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      // All chunks of a scene wait by one signal.
      setMaxListeners(0, signal);
      const leave = () => reject(signal.reason as Error);
      signal.addEventListener('abort', leave, { once: true });
      const begun = inTurn(async () => {
        signal.throwIfAborted();
        return work();
      });
      void begun.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
}
