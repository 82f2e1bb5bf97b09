import type { FilmClient } from '../../client/film-client';
import type { FilmSummary } from '../../client/film-summary';
import { atMost } from '../../domain/schedule/at-most';
import type { Connected } from '../connect';

/** A film in a list: how it stands, what was ordered, and how long it is when it is made; what nobody can tell is missing. */
export interface ListedFilm extends FilmSummary {
  format?: string | undefined;
  voice?: string | undefined;
  durationMs?: number | undefined;
}

/** How many films a server is asked about at the same time. */
const AT_ONCE = 8;

/** The latest films, `most` of them at the most, and how they stand. */
export async function listFilms({ films }: Connected, most: number): Promise<ListedFilm[]> {
  const summaries = await films.list(most);
  const inTurn = atMost(AT_ONCE);
  return Promise.all(summaries.map((summary) => inTurn(() => listed(films, summary))));
}

async function listed(films: FilmClient, summary: FilmSummary): Promise<ListedFilm> {
  const { id, state } = summary;
  // The server may be about to forget a film, and anybody may have begun one with whatever it was.
  const unknown = () => undefined;
  const [order, result] = await Promise.all([
    films.order(id).catch(unknown),
    state === 'made' ? films.result(id).catch(unknown) : undefined,
  ]);
  return { ...summary, format: order?.format, voice: order?.voice, durationMs: result?.film.durationMs };
}
