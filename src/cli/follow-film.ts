import { WorkflowFailedError } from '@temporalio/client';
import type { FilmClient } from '../client/film-client';
import { whyFailed } from '../client/why-failed';
import type { Manifest } from '../domain/manifest';
import type { FilmDisplay } from './display/display';

/** Shows a film's progress until it is made; throws the sentence of its failure when it could not be. */
export async function followFilm(films: FilmClient, id: string, display: FilmDisplay): Promise<Manifest> {
  try {
    for await (const progress of films.watch(id)) display.show(progress);
  } finally {
    display.end();
  }
  return films.result(id).catch((error: unknown) => {
    if (error instanceof WorkflowFailedError) throw new Error(whyFailed(error), { cause: error });
    throw error;
  });
}
