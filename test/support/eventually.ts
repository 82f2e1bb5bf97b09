import { setTimeout as pause } from 'node:timers/promises';

/** Long enough for the slowest machine, and shorter than the time after which jest ends a test without a word. */
const WITHIN_MS = 300_000;

/** So long it is waited until it is asked again: first a little, then ever longer, for to ask is work for whoever answers. */
const [FIRST_PAUSE_MS, MOST_PAUSE_MS] = [20, 250];

/** Asks again and again until the answer is there; throws a sentence when it does not come. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> {
  const until = Date.now() + WITHIN_MS;
  for (let pauseMs = FIRST_PAUSE_MS; Date.now() < until; pauseMs = Math.min(pauseMs * 1.2, MOST_PAUSE_MS)) {
    const answer = await ask();
    if (answer) return answer;
    await pause(pauseMs);
  }
  throw new Error(`Expected that ${what}, but in ${WITHIN_MS / 1000} s it did not come to that.`);
}
