import { defineQuery, isCancellation, rootCause, setCurrentDetails, setHandler } from '@temporalio/workflow';
import { PROGRESS } from '../../contract/film';
import { newProgress, newSceneProgress, type FilmProgress, type StepProgress } from '../../domain/progress/progress';
import { progressMarkdown } from '../../domain/progress/progress-text';
import type { Script } from '../../domain/film/script/script';
import type { Done, StepTimes } from '../../domain/progress/step';

/** The progress of one film while it is made: answered to the query, shown in the Temporal UI. */
export interface ProgressTracker {
  readonly progress: FilmProgress;
  /** Makes room for the scenes, once there is a script. */
  planScenes(script: Script): void;
  /** Marks a step as asked for, and as done or failed when its work ends; passes on what was made, or the error. */
  follow<T>(step: StepProgress, work: Promise<Done<T>>): Promise<T>;
  /** Keeps a sentence on what went wrong and was mended. */
  warn(sentence: string): void;
}

/** Starts to track a film's progress, or goes on from where an earlier run of the film was. */
export function trackProgress(title: string, before?: FilmProgress): ProgressTracker {
  const progress = before ?? newProgress(title);
  let isTold = true;
  const change = (apply: () => void) => {
    apply();
    if (!isTold) return;
    isTold = false;
    // Once for all changes of a moment: a long film has hundreds, and hundreds of steps to tell of.
    void Promise.resolve().then(() => {
      isTold = true;
      setCurrentDetails(progressMarkdown(progress));
    });
  };
  setHandler(defineQuery<FilmProgress>(PROGRESS), () => progress);

  return {
    progress,
    planScenes({ scenes }) {
      if (progress.scenes.length > 0) return;
      change(() => {
        progress.script.state = 'done';
        progress.scenes.push(...scenes.map(({ text }) => newSceneProgress(text)));
      });
    },
    async follow(step, work) {
      const { times: earlier } = step;
      change(() => {
        step.state = 'asked';
        delete step.failure;
      });
      try {
        const { made, times } = await work;
        change(() => Object.assign(step, { state: 'done', times: withCostOf(earlier, times) }));
        return made;
      } catch (error) {
        const failure = isCancellation(error) ? 'cancelled' : rootCause(error);
        change(() => Object.assign(step, { state: 'failed', failure }));
        throw error;
      }
    },
    warn: (sentence) => change(() => (progress.warnings = [...(progress.warnings ?? []), sentence])),
  };
}

/** A step that is done a second time has cost what both times cost. */
function withCostOf(earlier: StepTimes | undefined, times: StepTimes): StepTimes {
  if (earlier?.costMicroUsd === undefined) return times;
  return { ...times, costMicroUsd: earlier.costMicroUsd + (times.costMicroUsd ?? 0) };
}
