import { createInterface } from 'node:readline/promises';
import { Interrupted } from '../app/context';
import type { Ask } from './terminal';

/** Asks whoever sits at the terminal; rejects at Ctrl-C, at Ctrl-D, and when the signal aborts. */
export function askOnTerminal(interrupted: AbortSignal): Ask {
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    const left = new AbortController();
    lines.on('close', () => left.abort(new Interrupted('Stopped asking. What you have answered counts.')));
    try {
      return await lines.question(question, { signal: AbortSignal.any([interrupted, left.signal]) });
    } catch (error) {
      throw left.signal.aborted ? left.signal.reason : error;
    } finally {
      lines.close();
    }
  };
}
