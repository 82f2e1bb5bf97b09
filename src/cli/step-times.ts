import { namedSteps, type FilmProgress } from '../domain/progress';
import { stepRemark } from '../domain/progress-text';

/** A table of how long each step waited and took, for the end of a run. */
export function stepTimesTable(progress: FilmProgress): string {
  const rows = namedSteps(progress).map(({ name, step }) => ({
    name,
    waited: step.times ? seconds(step.times.startedAtMs - step.times.askedAtMs) : '',
    took: stepRemark(step),
  }));
  const nameWidth = Math.max(...rows.map(({ name }) => name.length));
  const line = (name: string, waited: string, took: string) =>
    `  ${name.padEnd(nameWidth)}  ${waited.padStart(8)}  ${took}`.trimEnd();
  return [line('step', 'waited', 'took'), ...rows.map((row) => line(row.name, row.waited, row.took))].join('\n');
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}
