import { createHash } from 'node:crypto';
import { CursorError } from './cursor-error';
import type { ListPlace } from './latest-runs';
import { filmQuery, type WhichFilms } from './which-films';

/** Where a list of films goes on: a short text, good for the list that it came from. */
export type FilmCursor = `after-${string}`;

/** Whether a text is a cursor, as far as can be told without its list. */
export function isFilmCursor(text: string): text is FilmCursor {
  return /^after-[0-9a-f]{8}-[\w-]+$/.test(text);
}

/** The cursor for what comes after a place in this list. */
export function cursorOf(which: WhichFilms, { startedAtMs, id }: ListPlace): FilmCursor {
  const text = Buffer.from(JSON.stringify([startedAtMs, id])).toString('base64url');
  return `after-${sumOf(which, text)}-${text}`;
}

/** The place that a cursor tells; throws a `CursorError` when the cursor came from another list. */
export function placeIn(which: WhichFilms, cursor: FilmCursor): ListPlace {
  const [, sum, text = ''] = /^after-([0-9a-f]{8})-([\w-]+)$/.exec(cursor) ?? [];
  if (sum === sumOf(which, text)) {
    const [startedAtMs, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [number, string];
    return { startedAtMs, id };
  }
  throw new CursorError(
    `Expected "${cursor}" to be where this list of films goes on, but it is not. List them from the start.`,
  );
}

/** A moment that is told as "24h ago" is another at each page, and does no harm. */
function sumOf({ sinceMs: _sinceMs, ...which }: WhichFilms, text: string): string {
  return createHash('sha256').update(filmQuery(which)).update(text).digest('hex').slice(0, 8);
}
