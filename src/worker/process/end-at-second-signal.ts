import { constants } from 'node:os';

/** The first signal lets the work end in order, and is the SDK's; a second one ends the process at once, with what it runs. */
export function endAtSecondSignal(): void {
  let signals = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => ++signals === 2 && process.exit(128 + constants.signals[signal]));
  }
}
