import { table } from '../../src/cli/display/table';
import type { CountedFilms } from './counted-films';

/** The figures by which the product is judged; those a scene are of a film of ten. */
export interface Headline {
  /** Unwatched, without heartbeats. */
  actionsPerScene: number;
  actionsPerSceneWatched: number;
  /** At the times that steps take in life. */
  heartbeatsPerScene: number;
  msPerScene: number;
  eventsPerScene: number;
  /** Resident memory of a worker that has made films of so many scenes, as many scenes in all, once its garbage is collected. */
  rssMb10: number;
  rssMb200: number;
  firstActivityMs: number;
}

/** What should have been and is not, each as a sentence. */
export function missedTargets(headline: Headline): string[] {
  const most: Partial<Headline> = {
    actionsPerScene: 7,
    actionsPerSceneWatched: 12,
    msPerScene: 60,
    eventsPerScene: 20,
    rssMb200: Math.round(headline.rssMb10 * 1.1),
    firstActivityMs: 2_000,
  };
  return Object.entries(most).flatMap(([name, limit]) => {
    const figure = headline[name as keyof Headline];
    return figure <= limit ? [] : [`${name} should be at most ${limit}, but is ${figure}`];
  });
}

const each = (row: CountedFilms, figure: number) => (figure / (row.scenes * row.films)).toFixed(1);

const COLUMNS: [title: string, of: (row: CountedFilms) => string][] = [
  ['films', ({ films }) => String(films)],
  ['scenes each', ({ scenes }) => String(scenes)],
  ['watched', ({ isWatched }) => (isWatched ? 'yes' : 'no')],
  ['actions a scene', (row) => each(row, row.actions)],
  ['activities', (row) => each(row, row.activities)],
  ['updates', (row) => each(row, row.updates)],
  ['queries', (row) => each(row, row.queries)],
  ['heartbeats', (row) => each(row, row.heartbeats)],
  ['ms', (row) => each(row, row.tookMs)],
  ['events', (row) => each(row, row.events)],
  ['bytes', (row) => each(row, row.bytes)],
];

/** The rows side by side, all figures a scene. */
export function tableOf(rows: CountedFilms[]): string {
  return table([COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, of]) => of(row)))]);
}
