import type { Waiting } from '../../../domain/making/board/waiting';
import type { FilmProgress } from '../../../domain/progress/progress';
import { namedSteps } from '../../../domain/progress/step-name';

/** What a film waits for a person to do, where nothing else of it is under way; undefined while something is, or nobody is waited for. */
export function waitsAlone(progress: FilmProgress): Waiting | undefined {
  const isBusy = namedSteps(progress).some(({ step }) => step.state === 'asked');
  return isBusy ? undefined : progress.waitsFor;
}
