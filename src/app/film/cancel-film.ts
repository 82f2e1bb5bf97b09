import type { Connected } from '../connect';
import { InputError } from '../input-error';
import { knownFilm } from './known-film';
import { stopFilm } from './stop-film';

/** Stops the making of a film, and waits for its end; resolves to whether it was made before that. */
export async function cancelFilm({ films }: Connected, id: string): Promise<{ wasMade: boolean }> {
  const { state } = await knownFilm(films, id);
  if (state !== 'being made') throw new InputError(`${id} is not being made: it is ${state}.`);
  return { wasMade: (await stopFilm(films, id)) === 'made' };
}
