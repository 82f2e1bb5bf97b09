import { namedSteps, type FilmProgress } from '../domain/progress';
import { stepRemark } from '../domain/progress-text';

/** Returns a function that takes a film's progress and answers one plain line for each step that has ended since. */
export function progressLines(): (progress: FilmProgress) => string[] {
  const told = new Set<string>();
  const startedAtMs = Date.now();
  return (progress) =>
    namedSteps(progress)
      .filter(({ name, step }) => (step.state === 'done' || step.state === 'failed') && !told.has(name))
      .map(({ name, step }) => {
        told.add(name);
        const elapsed = `${((Date.now() - startedAtMs) / 1000).toFixed(1)} s`;
        return `${elapsed.padStart(7)}  ${name} ${step.state} (${stepRemark(step)})`;
      });
}
