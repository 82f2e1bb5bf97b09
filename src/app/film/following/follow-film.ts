import type { FilmClient } from '../../../client/film-client';
import type { FilmResult } from '../../../contract/film';
import { failureIn } from '../failure-in';
import { noticeSilence } from './notice-silence';
import type { Onlooker } from './onlooker';

/** A worker that is there answers within a second; one that has just been started, a little later. */
const PATIENCE_MS = 10_000;

/**
 * Has an onlooker see a film's progress until it is made, and hear that no worker answers where none does; throws the
 * sentence of its failure when it could not be made.
 */
export async function followFilm(
  films: FilmClient,
  id: string,
  onlooker: Onlooker,
  patienceMs = PATIENCE_MS,
): Promise<FilmResult> {
  const silence = noticeSilence(films, id, () => onlooker.unanswered(), patienceMs);
  try {
    for await (const progress of films.watch(id)) {
      silence.heard(progress);
      onlooker.see(progress);
    }
  } finally {
    silence.end();
    onlooker.end();
  }
  return films.result(id).catch((error: unknown) => {
    throw new Error(failureIn(error), { cause: error });
  });
}
