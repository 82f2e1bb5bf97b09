import { createHash } from 'node:crypto';
import { filmQuery, type WhichFilms } from './which-films';

/** Where a list of films goes on: a short text, good for the list that it came from. */
export type FilmCursor = `after-${string}`;

/** Whether a text is a cursor, as far as can be told without its list. */
export function isFilmCursor(text: string): text is FilmCursor {
  return /^after-[0-9a-f]{8}-[\w-]+$/.test(text);
}

/** The cursor for a server's token of the next page of this list; undefined after the last. */
export function cursorOf(which: WhichFilms, token: Uint8Array | null | undefined): FilmCursor | undefined {
  if (!token?.length) return undefined;
  return `after-${sumOf(which, token)}-${Buffer.from(token).toString('base64url')}`;
}

/** The server's token in a cursor; throws a sentence when the cursor came from another list, for no server would say so. */
export function tokenIn(which: WhichFilms, cursor: FilmCursor): Uint8Array {
  const [, sum, text = ''] = /^after-([0-9a-f]{8})-([\w-]+)$/.exec(cursor) ?? [];
  const token = Buffer.from(text, 'base64url');
  if (sum === sumOf(which, token)) return token;
  throw new Error(
    `Expected "${cursor}" to be where this list of films goes on, but it is not. List them from the start.`,
  );
}

/** A moment that is told as "24h ago" is another at each page, and does no harm. */
function sumOf({ sinceMs: _sinceMs, ...which }: WhichFilms, token: Uint8Array): string {
  return createHash('sha256').update(filmQuery(which)).update(token).digest('hex').slice(0, 8);
}
