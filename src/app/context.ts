import type { Settings } from '../config/settings';

/** What every command works with. */
export interface Context {
  settings: Settings;
  /** Aborts when the person presses Ctrl-C, or the process is asked to end. */
  interrupted: AbortSignal;
  /** A line for a person, on the standard output. */
  say(line: string): void;
}

/** A person stopped the command; exit code 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Rejects with the reason once a signal aborts; never resolves. */
export function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
