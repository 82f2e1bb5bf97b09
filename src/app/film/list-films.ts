import type { FilmSummary } from '../../client/film-summary';
import type { Connected } from '../connect';

export type { FilmSummary };

/** The latest films, `most` of them at the most, and how they stand. */
export function listFilms({ films }: Connected, most: number): Promise<FilmSummary[]> {
  return films.list(most);
}
