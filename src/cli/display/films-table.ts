import { widthOf } from './width-of';
import type { ListedFilm } from '../../app/film/list-films';
import { stateWords } from '../../app/film/state-words';
import { DRAFT_MARK } from '../../app/place/file-title';
import { durationText } from '../../domain/duration-text';
import { momentText } from '../../domain/moment-text';
import { fit } from './fit';
import { table } from './table';

const HEADINGS = ['film', 'state', 'begun', 'took', 'format', 'voice', 'length'];
/** What is left out first where there is no room for all; which film it is, and how it stands, are not among them. */
const LEAST_TELLING = ['voice', 'format', 'took', 'length', 'begun'];
/** By so much of its title a film is known. */
const TELLING_TITLE = 16;
const LEAST_TITLE = 'title'.length;

/**
 * Films as lines of at most so many columns, a line each: where they must be, the least telling columns are left out, and titles cut.
 * Ids and states stay whole also where not even these have room.
 */
export function filmsTable(films: readonly ListedFilm[], columns: number): string {
  const titles = [{ title: 'title' }, ...films];
  const wished = Math.min(TELLING_TITLE, Math.max(...titles.map((of) => widthOf(titleIn(of, Infinity)))));
  let rows = [HEADINGS, ...films.map(rowOf)];
  for (const heading of LEAST_TELLING) {
    if (roomBeside(rows, columns) >= wished) break;
    const column = rows[0]?.indexOf(heading) ?? -1;
    rows = rows.map((row) => row.toSpliced(column, 1));
  }
  const room = roomBeside(rows, columns);
  if (room < LEAST_TITLE) return table(rows);
  return table(rows.map((row, index) => [...row, titleIn(titles[index]!, room)]));
}

/** How many of so many columns rows leave to one more. */
function roomBeside(rows: string[][], columns: number): number {
  const [line = ''] = table(rows.map((row) => [...row, '|'])).split('\n');
  return columns - widthOf(line) + 1;
}

/** A title in so many columns: where it is cut, the mark of a draft is not, unless it left no room for the title. */
function titleIn({ title, draft }: Pick<ListedFilm, 'title' | 'draft'>, columns: number): string {
  if (!draft) return cutTo(title, columns);
  const room = columns - widthOf(DRAFT_MARK);
  return room < LEAST_TITLE ? cutTo(title, columns) : `${cutTo(title, room)}${DRAFT_MARK}`;
}

function cutTo(title: string, columns: number): string {
  return columns === Infinity ? title : fit(title, columns).trimEnd();
}

function rowOf(film: ListedFilm): string[] {
  const { id, startedAtMs, endedAtMs, format = '', voice = '', durationMs } = film;
  const begun = momentText(startedAtMs);
  const took = endedAtMs ? durationText(endedAtMs - startedAtMs) : '';
  const length = durationMs === undefined ? '' : durationText(durationMs);
  return [id, stateWords(film), begun, took, format, voice, length];
}
