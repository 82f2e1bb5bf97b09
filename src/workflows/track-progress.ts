import { defineQuery, isCancellation, rootCause, setCurrentDetails, setHandler } from '@temporalio/workflow';
import { PROGRESS } from '../contract';
import { newProgress, newSceneProgress, type FilmProgress, type StepProgress } from '../domain/progress';
import { progressMarkdown } from '../domain/progress-text';
import type { Script } from '../domain/script';
import type { Done } from '../domain/step';

/** The progress of one film while it is made: answered to the query, shown in the Temporal UI. */
export interface ProgressTracker {
  readonly progress: FilmProgress;
  /** Makes room for the scenes, once there is a script. */
  planScenes(script: Script): void;
  /** Marks a step as asked for, and as done or failed when its work ends; passes on what was made, or the error. */
  follow<T>(step: StepProgress, work: Promise<Done<T>>): Promise<T>;
}

/** Starts to track a film's progress. */
export function trackProgress(title: string): ProgressTracker {
  const progress = newProgress(title);
  const change = (apply: () => void) => {
    apply();
    setCurrentDetails(progressMarkdown(progress));
  };
  setHandler(defineQuery<FilmProgress>(PROGRESS), () => progress);

  return {
    progress,
    planScenes({ scenes }) {
      change(() => {
        progress.script.state = 'done';
        progress.scenes.push(...scenes.map(({ text }) => newSceneProgress(text)));
      });
    },
    async follow(step, work) {
      change(() => (step.state = 'asked'));
      try {
        const { made, times } = await work;
        change(() => Object.assign(step, { state: 'done', times }));
        return made;
      } catch (error) {
        const failure = isCancellation(error) ? 'cancelled' : rootCause(error);
        change(() => Object.assign(step, { state: 'failed', failure }));
        throw error;
      }
    },
  };
}
