import { WorkflowNotFoundError } from '@temporalio/client';
import type { FilmClient } from '../../../client/film-client';
import type { FilmSummary } from '../../../client/listing/film-summary';
import type { Settings } from '../../../config/settings';
import { InputError } from '../../input-error';
import { forgottenFilm, type ForgottenFilm } from './forgotten-film';

/** The film with this id; refuses an id that there is none of. */
export function knownFilm(films: FilmClient, id: string): Promise<FilmSummary> {
  return films.summary(id).catch((error: unknown) => {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    // An empty one, as of a variable of a shell that is not set, is to be seen.
    const shown = id.trim() ? id : `"${id}"`;
    throw new InputError(`There is no film ${shown}. "storyreel list" tells which there are.`, { cause: error });
  });
}

/** The same, also of a film that the server has forgotten and the store has not: then with its manifest. */
export async function knownOrForgotten(
  films: FilmClient,
  id: string,
  settings: Settings,
): Promise<{ summary: FilmSummary } & Partial<ForgottenFilm>> {
  try {
    return { summary: await knownFilm(films, id) };
  } catch (error) {
    const forgotten = error instanceof InputError ? await forgottenFilm(id, settings) : undefined;
    if (!forgotten) throw error;
    return forgotten;
  }
}
