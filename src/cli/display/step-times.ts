import type { FilmProgress } from '../../domain/progress';
import { stepRemark } from '../../domain/progress-text';
import { namedSteps } from '../../domain/step-name';
import { durationText } from './durations';
import { table } from './table';

/** A table of how long each step waited and took, for the end of a run. */
export function stepTimesTable(progress: FilmProgress): string {
  const rows = namedSteps(progress).map(({ name, step }) => [
    name.title,
    step.times ? durationText(step.times.startedAtMs - step.times.askedAtMs) : '',
    step.times || step.failure ? stepRemark(step) : step.state,
  ]);
  return table([['step', 'waited', 'took'], ...rows]);
}
