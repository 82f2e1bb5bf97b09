import { setTimeout as pause } from 'node:timers/promises';

/**
 * What is answered within so many milliseconds; rejects when nothing was, or with the signal's reason. The client of a Temporal server asks
 * without end while no worker serves the gate: nobody waits for an answer that comes later.
 */
export async function inTime<T>(answer: Promise<T>, withinMs: number, signal: AbortSignal): Promise<T> {
  const silence = new AbortController();
  const over = pause(withinMs, undefined, { signal: AbortSignal.any([signal, silence.signal]) }).then(() => {
    throw new Error(`nothing for ${withinMs / 1000} s`);
  });
  try {
    return await Promise.race([answer, over]);
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    silence.abort();
    void over.catch(() => undefined);
    void answer.catch(() => undefined);
  }
}
