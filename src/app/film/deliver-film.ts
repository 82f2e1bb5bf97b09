import { resolve } from 'node:path';
import type { FilmClient } from '../../client/film-client';
import { manifestOf } from '../../client/film-manifest';
import { saveFilm, type SavedFilm } from '../../client/save-film';
import type { Settings } from '../../config/settings';
import type { Manifest } from '../../domain/film/manifest';
import type { Order } from '../../domain/film/order';
import { ArtifactError } from '../../store/artifact-store';
import { openStore } from '../../store/open-store';
import type { Onlooker } from './onlooker';
import { followFilm } from './follow-film';

/** A film on disk, with all there is to know of it. */
export interface DeliveredFilm {
  id: string;
  manifest: Manifest;
  saved: SavedFilm;
}

/**
 * Follows a film and writes it to its path. A film that was made long ago may have left the store since: it is then
 * ordered again, for its order is known.
 */
export async function deliverFilm(
  films: FilmClient,
  id: string,
  path: string,
  { settings, onlooker, order }: { settings: Settings; onlooker: Onlooker; order?: Order },
): Promise<DeliveredFilm> {
  const store = openStore(settings);
  const deliver = async (): Promise<DeliveredFilm> => {
    const manifest = await manifestOf(store, await followFilm(films, id, onlooker));
    return { id, manifest, saved: await saveFilm(store, manifest, resolve(path)) };
  };
  try {
    return await deliver();
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    await films.start(order ?? (await films.order(id)), { again: true });
    return await deliver().catch((again: unknown) => {
      throw again instanceof ArtifactError ? elsewhere(id, settings.storeDirectory, again) : again;
    });
  }
}

/** What has just been made and is not in the store is in another one. */
function elsewhere(id: string, storeDirectory: string, cause: ArtifactError): Error {
  return new Error(
    `The film is made, but the store on this machine, ${storeDirectory}, does not have its files: set STORYREEL_STORE to ` +
      `the directory that the workers use. Then have it written with: storyreel watch ${id}`,
    { cause },
  );
}
