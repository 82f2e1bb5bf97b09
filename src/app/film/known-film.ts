import { WorkflowNotFoundError } from '@temporalio/client';
import type { FilmClient } from '../../client/film-client';
import type { FilmSummary } from '../../client/film-summary';
import { InputError } from '../input-error';

/** The film with this id; refuses an id that there is none of. */
export function knownFilm(films: FilmClient, id: string): Promise<FilmSummary> {
  return films.summary(id).catch((error: unknown) => {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    throw new InputError(`There is no film ${id}. "storyreel list" tells which there are.`, { cause: error });
  });
}
