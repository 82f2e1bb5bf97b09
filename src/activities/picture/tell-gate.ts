import { log } from '@temporalio/activity';
import { sentenceOf } from '../../domain/text/sentence-of';
import { inTime } from './in-time';

/** A gate usually hears within milliseconds. A step that has only to tell it something does not wait for longer. */
const HEARD_WITHIN_MS = 5_000;

/**
 * Waits until the gate has heard, no longer than the step lives, and answers whether it has. It never rejects: with what is told a
 * picture has come, or a failure that says more, which must not be lost with a gate that cannot be told. `untold` is the sentence for
 * the log then.
 */
export async function tellGate(telling: Promise<void>, signal: AbortSignal, untold: string): Promise<boolean> {
  try {
    await inTime(telling, HEARD_WITHIN_MS, signal);
    return true;
  } catch (failure) {
    log.warn(`${untold} (${sentenceOf(failure)})`);
    return false;
  }
}
