import type { Job } from '../../../app/order/job';

type Warned = Pick<Job, 'order' | 'warnings'>;

/** What is to be told of films before any work, each sentence once: with the film's title, or without it where it is of several. */
export function warningLines(jobs: readonly Warned[]): string[] {
  const warnedOf = new Map<string, string[]>();
  for (const { order, warnings } of jobs) {
    for (const warning of warnings) warnedOf.set(warning, [...(warnedOf.get(warning) ?? []), order.story.title]);
  }
  return [...warnedOf].map(([warning, titles]) => (titles.length > 1 ? warning : `"${titles[0]}": ${warning}`));
}

/** The same of one film, for a program: nothing where there is nothing to tell. */
export function warningsJson({ warnings }: Pick<Warned, 'warnings'>): { warnings?: string[] } {
  return warnings.length > 0 ? { warnings } : {};
}
