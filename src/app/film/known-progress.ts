import type { FilmClient } from '../../client/film-client';
import type { FilmSummary } from '../../client/film-summary';
import type { Order } from '../../domain/film/order';
import type { FilmProgress } from '../../domain/progress/progress';

/**
 * How far a film is, or was when it ended, and its order where that is known. A film that is made tells by its manifest,
 * without a worker; any other by its workflow, and undefined says that no worker is there to answer.
 */
export async function knownProgress(
  films: FilmClient,
  { id, state }: FilmSummary,
): Promise<{ progress: FilmProgress; order?: Order } | undefined> {
  if (state === 'made') {
    const { steps, order } = await films.result(id);
    return { progress: steps, order };
  }
  const progress = await films.progress(id);
  return progress && { progress };
}
