import { readManifest } from '../../../client/files/read-manifest';
import type { FilmClient } from '../../../client/film-client';
import type { FilmSummary } from '../../../client/listing/film-summary';
import type { Settings } from '../../../config/settings';
import type { Order } from '../../../domain/film/order/order';
import type { FilmProgress } from '../../../domain/progress/progress';
import { ArtifactError } from '../../../store/artifact-store';
import { openStore } from '../../../store/open-store';
import type { ForgottenFilm } from '../known/forgotten-film';

/**
 * How far a film is, or was when it ended, and its order where that is known. A film that is made tells by its manifest,
 * without a worker; any other, and one whose manifest is not in this store, by its workflow. Undefined says that no worker is
 * there to answer.
 */
export async function knownProgress(
  films: FilmClient,
  { summary: { id, state }, manifest: found }: { summary: FilmSummary } & Partial<ForgottenFilm>,
  settings: Settings,
): Promise<{ progress: FilmProgress; order?: Order } | undefined> {
  if (state === 'made') {
    const store = openStore(settings.storeLocation);
    const read = async () => found ?? (await readManifest(store, await films.result(id)));
    const manifest = await read().catch((error: unknown) => {
      if (error instanceof ArtifactError) return undefined;
      throw error;
    });
    if (manifest) return { progress: manifest.steps, order: manifest.order };
  }
  const progress = await films.progress(id);
  return progress && { progress };
}
