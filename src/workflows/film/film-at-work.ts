import { CancellationScope, CancelledFailure, condition, defineQuery, setHandler } from '@temporalio/workflow';
import { PROGRESS } from '../../contract/film';
import { progressOf } from '../../domain/making/film-progress';
import type { Making } from '../../domain/making/making';
import type { NextStep } from '../../domain/making/next-steps';
import { settled } from '../../domain/making/review/settled';
import { waitsForPerson } from '../../domain/making/review/waits-for-person';
import { isInVain } from '../../domain/making/steps/in-vain';
import { byOneClock } from '../../domain/progress/by-one-clock';
import { stepAsked } from '../../domain/making/steps/step-asked';
import { stepFailed } from '../../domain/making/steps/step-failed';
import { stepMade } from '../../domain/making/steps/step-made';
import type { FilmProgress } from '../../domain/progress/progress';
import { ask } from '../proxies';
import { deadline } from './deadline';
import { showAttributes } from './show-attributes';
import { stepFailureOf } from './step-failure-of';
import { tellDetails } from './tell-details';

/** A film whose state changes as its steps are asked for and end, and as persons change it; it tells how far it is. */
export interface FilmAtWork {
  making(): Making;
  /** Changes its state as a person wants; what may begin then is asked for later, and never in here. */
  change(next: Making): void;
  /**
   * Asks for all steps that may begin, and again whenever something has changed, until none is under way and the film waits for nobody.
   * After `mostChanges` ended steps and changes of persons no further step is begun, and nobody is waited for. Throws the cancellation
   * of the film, when its steps have ended.
   */
  work(next: (making: Making) => NextStep[], mostChanges?: number): Promise<void>;
}

/** A step that workers are asked for. */
interface UnderWay {
  step: NextStep;
  scope: CancellationScope;
  isCalledOff?: true;
}

/** Takes up a film at its state. */
export function filmAtWork(state: Making): FilmAtWork {
  let making = state;
  const underWay = new Set<UnderWay>();
  /** How many steps have ended, and how often a person has changed the film. */
  let changes = 0;
  let fault: { error: unknown } | undefined;
  const film = CancellationScope.current();
  const timer = deadline();
  /** What a cancelled film's last steps ended with needs no attention: nobody is waited for any more. */
  const progress = (): FilmProgress => {
    const { waitsFor, ...rest } = progressOf(making);
    return waitsFor && !film.consideredCancelled ? { ...rest, waitsFor } : rest;
  };
  setHandler(defineQuery<FilmProgress>(PROGRESS), progress);

  const begin = async (step: NextStep): Promise<void> => {
    making = stepAsked(making, step, Date.now());
    const one: UnderWay = { step, scope: new CancellationScope() };
    underWay.add(one);
    await one.scope
      .run(() => ask(step))
      .then(
        ({ made, times }) => (making = stepMade(making, step, { made, times: byOneClock(times, Date.now()) })),
        (error: unknown) => {
          const isCalledOff = one.isCalledOff && !film.consideredCancelled;
          making = stepFailed(making, step, stepFailureOf(error, isCalledOff), Date.now());
        },
      );
    underWay.delete(one);
    changes++;
  };

  /** Ends what nobody waits for any more. What workers have sent already they bring to its end, and keep. */
  const callOff = (): void => {
    for (const one of underWay) {
      if (one.isCalledOff || !isInVain(making, one.step)) continue;
      one.isCalledOff = true;
      one.scope.cancel();
    }
  };

  return {
    making: () => making,
    change(next) {
      making = next;
      changes++;
    },
    async work(next, mostChanges = Infinity) {
      for (;;) {
        const seen = changes;
        making = settled(making, timer.nowMs());
        const isClosing = film.consideredCancelled || changes >= mostChanges;
        callOff();
        if (!isClosing) for (const step of next(making)) begin(step).catch((error: unknown) => (fault = { error }));
        tellDetails(progress());
        showAttributes(making);
        const waits = isClosing ? undefined : waitsForPerson(making);
        if (underWay.size === 0 && !waits) break;
        const isOver = timer.at(waits?.untilMs);
        const isWoken = () =>
          changes > seen || fault !== undefined || isOver() || (!isClosing && film.consideredCancelled);
        // Also of a film that is cancelled: its steps end soon, and nothing is left running.
        await CancellationScope.nonCancellable(() => condition(isWoken));
        // A rule that throws is a mistake in it, and not a step that failed: the workflow task fails, and Temporal tries it again
        // until workers have code in which it is mended; the film then goes on from its history, and nothing of it is lost.
        if (fault) throw fault.error;
      }
      timer.at(undefined);
      if (film.consideredCancelled) throw new CancelledFailure('cancelled');
    },
  };
}
