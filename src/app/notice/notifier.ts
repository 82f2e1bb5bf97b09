import type { Notice } from './notice';
import { runNotice } from './run-notice';

/** Tells a person's command what happens to films. */
export interface Notifier {
  tell(notice: Notice): void;
  /** Resolves when the command has ended for all that it was told. */
  settled(): Promise<void>;
}

/** A notifier that runs `command`, and does nothing where there is none; `onTrouble` hears what went wrong with it. */
export function notifierOf(command: string | undefined, onTrouble: (sentence: string) => void): Notifier {
  const running: Promise<void>[] = [];
  return {
    tell(notice) {
      if (command === undefined) return;
      const run = runNotice(command, notice, process.env).then((trouble) => trouble && onTrouble(trouble));
      running.push(run.then(() => undefined));
    },
    settled: async () => void (await Promise.all(running)),
  };
}
