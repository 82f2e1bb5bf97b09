import { relative } from 'node:path';
import { filmWarnings } from '../../../domain/film/film-warnings';
import { costOf, costSentence } from '../../../domain/purse/cost';
import type { DeliveredFilm } from '../../../app/film/deliver-film';
import type { Outcome } from '../../../app/film/order-and-deliver';
import { durationText } from '../../../domain/duration-text';
import { stepTimesTable } from './step-times';
import { table } from '../table';

/** One film in the lines that end a run: what its steps took and cost, and where it is. */
export function filmEndLines({ saved, manifest }: DeliveredFilm, isSimulated: boolean): string[] {
  const { steps } = manifest;
  const cost = costOf(steps);
  return [
    `\n${stepTimesTable(steps)}\n`,
    ...filmWarnings(manifest),
    ...(cost ? [costSentence(cost, isSimulated)] : []),
    `${relative('.', saved.video)}, ${durationText(manifest.film.durationMs)}; beside it its subtitles (.srt) and manifest (.manifest.json)`,
  ];
}

/** Several outcomes in the lines that end a run: a row for each, and what went wrong and was mended. */
export function outcomesLines(outcomes: Outcome[]): string[] {
  const rows = outcomes.map((outcome) => {
    const { title } = outcome.job.order.story;
    if ('failure' in outcome) return [title, 'failed', outcome.failure];
    const { saved, manifest } = outcome.film;
    return [title, durationText(manifest.film.durationMs), relative('.', saved.video)];
  });
  const warnings = outcomes.flatMap((outcome) => {
    const { title } = outcome.job.order.story;
    return 'film' in outcome ? filmWarnings(outcome.film.manifest).map((warning) => `${title}: ${warning}`) : [];
  });
  return [`\n${table([['story', 'length', 'film'], ...rows])}`, ...warnings];
}

/** An outcome for a program. */
export function outcomeJson(outcome: Outcome): object {
  const { title } = outcome.job.order.story;
  if ('failure' in outcome) return { title, state: 'failed', failure: outcome.failure };
  const { id, saved, manifest } = outcome.film;
  return { title, state: 'made', id, durationMs: manifest.film.durationMs, ...costOf(manifest.steps), ...saved };
}
