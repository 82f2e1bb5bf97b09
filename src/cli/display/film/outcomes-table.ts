import { fitsColumns, widthOf } from '../width-of';
import type { JobOutcome } from '../../../app/film/ordering/order-and-deliver';
import { durationText } from '../../../domain/duration-text';
import { failedState } from '../failed-state';
import { fit } from '../fit';
import { unbroken } from '../sentence-on';
import { shortTitle } from '../short-title';
import { shownPath } from '../shown-path';
import { table } from '../table';

/** The columns of a table before its first cell, and between that and the next. */
const AROUND_TITLE = 4;

interface Row {
  title: string;
  /** The film's length, or why there is none. */
  length: string;
  path?: string;
}

/**
 * How several films ended, as lines of at most so many columns: a line for each, and where one would be too long, a line below each for
 * the film's path, which is never cut.
 */
export function outcomesTable(outcomes: readonly JobOutcome[], columns: number): string {
  const rows = outcomes.map(rowOf);
  const wide = table([
    ['story', 'length', 'film'],
    ...rows.map(({ title, length, path = '' }) => [shortTitle(title), length, path]),
  ]);
  if (fitsColumns(wide, columns)) return wide;

  const besides = Math.max(...['length', ...rows.map(({ length }) => length)].map((text) => widthOf(text)));
  const room = Math.max('story'.length, columns - besides - AROUND_TITLE);
  const titles = rows.map(({ title, length }) => [fit(title, room).trimEnd(), length]);
  const [heading = '', ...told] = table([['story', 'length'], ...titles]).split('\n');
  return [
    heading,
    ...rows.flatMap(({ path }, index) => [told[index] ?? '', ...(path ? [`    ${unbroken(path)}`] : [])]),
  ].join('\n');
}

function rowOf(outcome: JobOutcome): Row {
  const { title } = outcome.job.order.story;
  if ('failure' in outcome) return { title, length: failedState(outcome) };
  if ('waits' in outcome) return { title, length: 'waits' };
  const { saved, manifest } = outcome.film;
  return { title, length: durationText(manifest.film.durationMs), path: shownPath(saved.video) };
}
