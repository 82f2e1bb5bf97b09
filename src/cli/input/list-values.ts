import { InvalidArgumentError } from 'commander';
import { isFilmCursor, type FilmCursor } from '../../app/film/list-films';
import { parseDuration } from './parse-duration';

/** How many films a list has at once. */
export function aPageSize(text: string): number {
  if (/^(?:[1-9]\d{0,2}|1000)$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number from 1 to 1000; --after goes on from there.');
}

/** A moment in milliseconds since 1970, of "24h" (so long ago), "2026-11-28" or "2026-11-28T10:00Z". */
export function aMoment(text: string): number {
  const agoMs = parseDuration(text);
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/.exec(text) ?? [];
  const moment = agoMs ? Date.now() - agoMs : day && isDay(day) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(moment)) return moment;
  throw new InvalidArgumentError(
    'Expected how long ago, such as 24h or 7d, or a date such as 2026-11-28 or 2026-11-28T10:00Z.',
  );
}

/** Whether a calendar has this day: JavaScript takes the 30th of February for one in March. */
function isDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

/** Where an earlier list ended. */
export function aCursor(text: string): FilmCursor {
  if (isFilmCursor(text)) return text;
  throw new InvalidArgumentError('Expected what an earlier list told, "after-" and more.');
}
