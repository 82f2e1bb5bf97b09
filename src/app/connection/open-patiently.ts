import type { Embedded } from '../../embedded/session/join';
import { NoAnswer } from '../../temporal/no-answer';
import { whenAborted, type Context } from '../context';
import { unlessInVain, type Closable } from './unless-in-vain';

/** One try takes ten seconds at a server that is silent, and the background process kills such a one within half a minute. */
const MOST_TRIES = 6;

/** Opens a client once, throwing a `NoAnswer`; and who hears of a wait, or ends it. */
interface Opening<Opened extends Closable> {
  open: () => Promise<Opened>;
  onWait: Context['onWait'];
  signal: AbortSignal;
}

/**
 * A client of the embedded server. One that is silent is waited for, about a minute: it is killed and started again meanwhile.
 * Throws a sentence when it does not answer then or is given up, and the signal's reason.
 */
export async function openPatiently<Opened extends Closable>(
  { address, failed }: Pick<Embedded, 'address' | 'failed'>,
  { open, onWait, signal }: Opening<Opened>,
): Promise<Opened> {
  signal.throwIfAborted();
  const inVain = Promise.race([failed, whenAborted(signal)]);
  for (let tries = 1; ; tries++) {
    try {
      return await unlessInVain(open(), inVain);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (tries === MOST_TRIES) throw silent(address, error);
      if (tries === 1) onWait('the Temporal server does not answer; waiting for it');
    }
  }
}

function silent(address: string, cause: NoAnswer): Error {
  const what = `The Temporal server of this home, at ${address}, has not answered for a minute.`;
  return new Error(`${what} Run "storyreel stop", and then the same command again: films go on where they were.`, {
    cause,
  });
}
