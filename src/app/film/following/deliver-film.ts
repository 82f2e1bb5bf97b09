import type { FilmClient } from '../../../client/film-client';
import type { SavedFilm } from '../../../client/files/film-files';
import { readManifest } from '../../../client/files/read-manifest';
import type { Settings } from '../../../config/settings';
import type { Manifest } from '../../../domain/film/manifest';
import type { Order } from '../../../domain/film/order/order';
import { ArtifactError } from '../../../store/artifact-store';
import { openStore } from '../../../store/open-store';
import type { Place } from '../../place/place';
import { writeFilm } from '../../place/write-film';
import type { Onlooker } from './onlooker';
import { followFilm, type Following } from './follow-film';

/** A film on disk, with all there is to know of it. Its files have another name than `place` where that was somebody's. */
export interface DeliveredFilm {
  id: string;
  place: Place;
  manifest: Manifest;
  saved: SavedFilm;
}

/** What is known of a film that is to be delivered, and who looks on. */
interface Delivery extends Pick<Following, 'untilItWaits'> {
  settings: Settings;
  onlooker: Onlooker;
  order?: Order | undefined;
  manifest?: Manifest | undefined;
}

/**
 * Follows a film and writes it to its place. A film that was made long ago may have left the store since: it is then
 * ordered again, with what persons had changed of it where its manifest, or its workers, still tell, and the onlooker hears of it first. Of one that
 * the server has forgotten the `manifest` is needed.
 */
export async function deliverFilm(
  films: FilmClient,
  id: string,
  place: Place,
  { settings, onlooker, order, manifest: known, untilItWaits }: Delivery,
): Promise<DeliveredFilm> {
  const store = openStore(settings.storeLocation);
  let read = known;
  const deliver = async (filmId: string, found?: Manifest): Promise<DeliveredFilm> => {
    const manifest = found ?? (await readManifest(store, await followFilm(films, filmId, onlooker, { untilItWaits })));
    read = manifest;
    return { id: filmId, place, manifest, saved: await writeFilm(store, manifest, place) };
  };
  try {
    return await deliver(id, known);
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    const ordered = order ?? known?.order ?? (await films.order(id));
    const changes = await changesOf(films, id, read);
    const how = changes && Object.keys(changes).length > 0 ? ' as it was changed' : '';
    onlooker.hear(
      `The store does not have all of ${id} any more: it is ordered again${how}, and what is missing is made anew.${changes ? '' : CHANGES_LOST}`,
    );
    // A film of an earlier release may have had another id.
    const anew = await films.start({ ...ordered, ...changes }, { again: true });
    anew.notes.forEach((note) => onlooker.hear(note));
    return await deliver(anew.id).catch((again: unknown) => {
      throw again instanceof ArtifactError ? elsewhere(anew.id, settings.storeLocation, again) : again;
    });
  }
}

const CHANGES_LOST =
  ' Its manifest is lost too, and no worker tells what persons may have changed: it is made as it was ordered.';

/** What persons had changed of a film, as an order carries it; undefined where neither its manifest nor a worker tells. */
async function changesOf(
  films: FilmClient,
  id: string,
  manifest?: Manifest,
): Promise<Pick<Order, 'revisions' | 'scriptRevision'> | undefined> {
  const changes = manifest ?? (await films.changes(id).catch(() => undefined));
  const { revisions = [], scriptRevision } = changes ?? {};
  return changes && { ...(revisions.length > 0 && { revisions }), ...(scriptRevision && { scriptRevision }) };
}

/** What has just been made and is not in the store is in another one. */
function elsewhere(id: string, storeLocation: string, cause: ArtifactError): Error {
  return new Error(
    `The film is made, but the store that is used here, ${storeLocation}, does not have its files: set STORYREEL_STORE to ` +
      `that of the workers. Then have it written with: storyreel watch ${id}`,
    { cause },
  );
}
