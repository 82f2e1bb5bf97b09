import type { FilmClient, OrderedFilm } from '../../../client/film-client';
import { readManifest } from '../../../client/files/read-manifest';
import type { Settings } from '../../../config/settings';
import type { Manifest } from '../../../domain/film/manifest';
import type { Order } from '../../../domain/film/order/order';
import { captionFonts } from '../../../media/captions/caption-font';
import { ArtifactError } from '../../../store/artifact-store';
import { openStore } from '../../../store/open-store';
import { changedSince } from './changed-since';
import { lackedLetters } from './lacked-letters';

/**
 * Orders a film. One that was made before stays as it is, also where persons have changed it since, unless `again` asks for a new run,
 * or its captions lacked letters for which fonts were added since.
 */
export async function startFilm(
  films: FilmClient,
  order: Order,
  { again = false, settings }: { again?: boolean | undefined; settings: Settings },
): Promise<OrderedFilm> {
  const ordered = await films.start(order, { again });
  if (!ordered.made) return ordered;
  const manifest = await manifestHere(films, ordered.id, settings);
  if (!manifest) return ordered;
  const changed = changedSince(manifest);
  if (changed !== undefined) return { ...ordered, notes: [...ordered.notes, changed] };
  // With which fonts workers elsewhere draw is not known here.
  if (settings.hasTemporalAddress) return ordered;
  const store = openStore(settings.storeLocation);
  if (!(await lackedLetters(store, manifest, captionFonts(settings.fontsDirectory)))) return ordered;
  const anew = await films.start(order, { again: true });
  const note = 'the film from before lacks letters for which a font was added since: it is made anew';
  return { ...anew, notes: [...anew.notes, note] };
}

/** What is no longer in the store is made anew when it is to be written. */
async function manifestHere(films: FilmClient, id: string, settings: Settings): Promise<Manifest | undefined> {
  try {
    return await readManifest(openStore(settings.storeLocation), await films.result(id));
  } catch (error) {
    if (error instanceof ArtifactError) return undefined;
    throw error;
  }
}
