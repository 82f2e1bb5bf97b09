/** How often a program is asked for a sign of life, and after how many times in a row without one it is taken to hang. */
export interface Patience {
  askEveryMs: number;
  mostSilent: number;
}

/** Twenty seconds at least: what a busy machine holds a process up for is shorter. */
export const PATIENCE: Patience = { askEveryMs: 5_000, mostSilent: 5 };

/** How long a program has been silent at least when it is taken to hang: its last word may have come just before the first time. */
export function silentForMs({ askEveryMs, mostSilent }: Patience): number {
  return askEveryMs * (mostSilent - 1);
}

/** Looks on while a program is asked for signs of life. */
export interface SignsOfLife {
  /** The program has said something. */
  heard(): void;
  /** Nobody is asked any more. */
  end(): void;
}

/**
 * Asks a program for a sign of life, again and again, and calls `onSilence` once when none has come for too long. Times asked
 * are counted, and no clock is read: after this process itself, or the machine, has stood still, one time is missed and not many.
 */
export function watchForLife(
  { askEveryMs, mostSilent }: Patience,
  ask: () => void,
  onSilence: () => void,
): SignsOfLife {
  let silent = 0;
  ask();
  const asking = setInterval(() => {
    silent += 1;
    if (silent < mostSilent) return ask();
    clearInterval(asking);
    onSilence();
  }, askEveryMs);
  return {
    heard: () => void (silent = 0),
    end: () => clearInterval(asking),
  };
}
