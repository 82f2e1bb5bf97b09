import type { FilmClient } from '../../client/film-client';
import type { FilmCursor } from '../../client/listing/film-cursor';
import type { FilmSummary } from '../../client/listing/film-summary';
import type { WhichFilms } from '../../client/listing/which-films';
import { atMost } from '../../domain/schedule/at-most';
import type { Connected } from '../connection/connected';

export { isFilmCursor, type FilmCursor } from '../../client/listing/film-cursor';
export { FILM_STATES, type FilmState } from '../../client/listing/film-state';
export type { WhichFilms } from '../../client/listing/which-films';

/** A film in a list: how it stands, what was ordered, and how long it is when it is made; what nobody can tell is missing. */
export interface ListedFilm extends FilmSummary {
  format?: string | undefined;
  voice?: string | undefined;
  durationMs?: number | undefined;
  /** Only of a draft. */
  draft?: true | undefined;
}

/** How many films a server is asked about at the same time. */
const AT_ONCE = 8;

/** Films of a list, and where it goes on where there are more. */
export interface ListedFilms {
  films: ListedFilm[];
  next?: FilmCursor | undefined;
}

/** The latest films, or the latest of some, `most` of them at the most, and how they stand; `after` is where an earlier list ended. */
export async function listFilms(
  { films }: Connected,
  most: number,
  which: WhichFilms & { after?: FilmCursor } = {},
): Promise<ListedFilms> {
  const page = await films.listPage(most, which);
  const inTurn = atMost(AT_ONCE);
  const told = await Promise.all(page.films.map((summary) => inTurn(() => listed(films, summary))));
  return { films: told, next: page.next };
}

async function listed(films: FilmClient, summary: FilmSummary): Promise<ListedFilm> {
  const { id, state } = summary;
  // The server may be about to forget a film, and anybody may have begun one with whatever it was.
  const unknown = () => undefined;
  const [order, result] = await Promise.all([
    films.order(id).catch(unknown),
    state === 'made' ? films.result(id).catch(unknown) : undefined,
  ]);
  const { format, voice, draft } = order ?? {};
  return { ...summary, format, voice, draft, durationMs: result?.film.durationMs };
}
