import {
  CancellationScope,
  CancelledFailure,
  condition,
  defineQuery,
  setCurrentDetails,
  setHandler,
} from '@temporalio/workflow';
import { PROGRESS } from '../../contract/film';
import { progressOf } from '../../domain/making/film-progress';
import type { Making } from '../../domain/making/making';
import type { NextStep } from '../../domain/making/next-steps';
import { stepAsked } from '../../domain/making/steps/step-asked';
import { stepFailed } from '../../domain/making/steps/step-failed';
import { stepMade } from '../../domain/making/steps/step-made';
import type { FilmProgress } from '../../domain/progress/progress';
import { progressMarkdown } from '../../domain/progress/progress-text';
import { ask } from '../proxies';
import { showAttributes } from './show-attributes';
import { stepFailureOf } from './step-failure';

/** A film whose state changes as its steps are asked for and end; it tells how far it is. */
export interface FilmAtWork {
  making(): Making;
  /**
   * Asks for all steps that may begin, and again whenever some have ended, until none is under way. When `mostSteps` have
   * ended no further one is begun. Throws the cancellation of the film, when its steps have ended.
   */
  work(next: (making: Making) => NextStep[], mostSteps?: number): Promise<void>;
}

/** Takes up a film at its state. */
export function filmAtWork(state: Making): FilmAtWork {
  let making = state;
  let underWay = 0;
  let ended = 0;
  let fault: { error: unknown } | undefined;
  const film = CancellationScope.current();
  setHandler(defineQuery<FilmProgress>(PROGRESS), () => progressOf(making));

  const begin = async (step: NextStep): Promise<void> => {
    making = stepAsked(making, step);
    underWay++;
    await ask(step).then(
      (done) => (making = stepMade(making, step, done)),
      (error: unknown) => (making = stepFailed(making, step, stepFailureOf(error))),
    );
    underWay--;
    ended++;
  };

  return {
    making: () => making,
    async work(next, mostSteps = Infinity) {
      for (;;) {
        const seen = ended;
        const isClosing = film.consideredCancelled || ended >= mostSteps;
        if (!isClosing) for (const step of next(making)) begin(step).catch((error: unknown) => (fault = { error }));
        setCurrentDetails(progressMarkdown(progressOf(making)));
        showAttributes(making);
        if (underWay === 0) break;
        // Also of a film that is cancelled: its steps end soon, and nothing is left running.
        await CancellationScope.nonCancellable(() => condition(() => ended > seen || fault !== undefined));
        // A rule that throws is a mistake in it, and not a step that failed: the workflow task fails, and Temporal tries it again
        // until workers have code in which it is mended; the film then goes on from its history, and nothing of it is lost.
        if (fault) throw fault.error;
      }
      if (film.consideredCancelled) throw new CancelledFailure('cancelled');
    },
  };
}
