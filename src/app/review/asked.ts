import { EndedUnbegun } from '../../client/ended-unbegun';
import { ChangeError } from '../../client/ordering/change-error';
import type { FilmClient } from '../../client/film-client';
import { isUnanswered } from '../../client/progress/unanswered';
import { knownFilm } from '../film/known/known-film';
import { nobodyTells } from '../film/following/no-worker';
import { InputError } from '../input-error';

/**
 * Asks a film for something that a person wants of it. Refuses an id that there is no film of, and passes on why the film refuses: of
 * it nothing has changed. Throws a sentence when no worker is there to answer.
 */
export async function asked<Answer>(films: FilmClient, id: string, ask: () => Promise<Answer>): Promise<Answer> {
  const film = await knownFilm(films, id);
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ChangeError || error instanceof EndedUnbegun)
      throw new InputError(error.message, { cause: error });
    throw isUnanswered(error) ? new Error(nobodyTells(film), { cause: error }) : error;
  }
}
