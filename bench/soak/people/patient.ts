import { setTimeout as pause } from 'node:timers/promises';
import { isUnanswered } from '../../../src/client/progress/unanswered';

const AGAIN_MS = 500;
const MOST_MS = 120_000;

/** Asks until a server that was killed is back: `onWait` is called each time that nobody answered. */
export async function patient<T>(ask: () => Promise<T>, onWait: () => void): Promise<T> {
  for (const until = performance.now() + MOST_MS; ; await pause(AGAIN_MS)) {
    try {
      return await ask();
    } catch (error) {
      if (!isUnanswered(error) || performance.now() > until) throw error;
      onWait();
    }
  }
}
