import type { Connected } from '../../connection/connected';
import { InputError } from '../../input-error';
import { knownFilm } from './known-film';

/** The address of a film's page in the Temporal UI; refuses a film whose page's address nobody here knows. */
export async function filmPage({ films, pageOf }: Connected, id: string): Promise<string> {
  await knownFilm(films, id);
  const page = pageOf(id);
  if (page) return page;
  throw new InputError(
    `The address of the Temporal UI is known for the embedded server only; look for ${id} in yours.`,
  );
}
