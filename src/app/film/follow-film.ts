import { WorkflowFailedError } from '@temporalio/client';
import type { FilmClient } from '../../client/film-client';
import { whyFailed } from '../../client/why-failed';
import type { Manifest } from '../../domain/film/manifest';
import type { FilmDisplay } from '../film-display';
import { noticeSilence } from './notice-silence';

/** A worker that is there answers within a second; one that has just been started, a little later. */
const PATIENCE_MS = 10_000;

/**
 * Shows a film's progress until it is made, and that no worker answers where none does; throws the sentence of its failure
 * when it could not be made.
 */
export async function followFilm(
  films: FilmClient,
  id: string,
  display: FilmDisplay,
  patienceMs = PATIENCE_MS,
): Promise<Manifest> {
  const silence = noticeSilence(films, id, () => display.unanswered(), patienceMs);
  try {
    for await (const progress of films.watch(id)) {
      silence.heard();
      display.show(progress);
    }
  } finally {
    silence.end();
    display.end();
  }
  return films.result(id).catch((error: unknown) => {
    if (error instanceof WorkflowFailedError) throw new Error(whyFailed(error), { cause: error });
    throw error;
  });
}
