import { setTimeout as sleep } from 'node:timers/promises';
import { Deaths, type RestartPolicy } from './restarts';

const GOES_ON = 'What was made is kept: the same command again starts anew, and films go on.';

/** One run of a program. */
export interface Run {
  /** Resolves once it does its work; stays open if it does not come to that. */
  ready: Promise<void>;
  ended: Promise<End>;
}

/** How a run ended. */
export interface End {
  /** A sentence. */
  how: string;
  /** Before it was ready: whether the reason is one that the next run would meet too. */
  recurs: boolean;
  /** It was ended to make room for the next run: that is no death. */
  wanted?: boolean;
}

/** What is to be kept running, and who hears of its deaths. */
export interface KeptProgram {
  /** Starts a run; throws a sentence when it cannot. */
  start: () => Promise<Run>;
  policy: RestartPolicy;
  /** It died, and is started again after the pause. */
  onDeath: (sentence: string, pauseMs: number) => void;
  /** The end of the program's log, for whoever must find out why it dies. */
  lastWords: () => string;
}

/**
 * Keeps a program running until `signal`: when it has died it is started again. Rejects with a sentence when it did not
 * get ready the first time, or the first time in the place of another, for a reason that recurs, and when it dies again and again. Whoever gives the signal also
 * ends the program.
 */
export async function keepRunning(program: KeptProgram, signal: AbortSignal): Promise<void> {
  const deaths = new Deaths(program.policy);
  let hasBeenReady = false;
  while (!signal.aborted) {
    const startedAt = performance.now();
    const end = await program.start().then(
      async (run) => {
        void run.ready.then(() => (hasBeenReady = true));
        return { ...(await run.ended), lastWords: program.lastWords };
      },
      (error: Error) => ({ how: error.message, recurs: true, wanted: false, lastWords: () => '' }),
    );
    if (signal.aborted) return;
    if (end.wanted) {
      // What takes its place may lack what it had.
      hasBeenReady = false;
      continue;
    }
    if (!hasBeenReady && end.recurs) throw new Error(`${end.how} ${end.lastWords()}`.trim());
    const pauseMs = deaths.pauseAfter(performance.now() - startedAt);
    if (pauseMs === undefined) {
      const often = `It was the ${program.policy.earlyDeaths}th time in a row.`;
      throw new Error(`${end.how} ${often} ${GOES_ON} ${end.lastWords()}`.trim());
    }
    program.onDeath(end.how, pauseMs);
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
