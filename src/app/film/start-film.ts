import type { FilmClient, OrderedFilm } from '../../client/film-client';
import { readManifest } from '../../client/read-manifest';
import type { Settings } from '../../config/settings';
import type { Order } from '../../domain/film/order/order';
import { captionFonts } from '../../media/captions/caption-font';
import { ArtifactError } from '../../store/artifact-store';
import { openStore } from '../../store/open-store';
import { lackedLetters } from './lacked-letters';

/**
 * Orders a film. One that was made before stays as it is, unless `again` asks for a new run, or its captions lacked letters for
 * which fonts were added since.
 */
export async function startFilm(
  films: FilmClient,
  order: Order,
  { again = false, settings }: { again?: boolean | undefined; settings: Settings },
): Promise<OrderedFilm> {
  const ordered = await films.start(order, { again });
  // With which fonts workers elsewhere draw is not known here.
  if (!ordered.made || settings.hasTemporalAddress) return ordered;
  if (!(await canBeDrawnBetter(films, ordered.id, settings))) return ordered;
  const anew = await films.start(order, { again: true });
  const note = 'the film from before lacks letters for which a font was added since: it is made anew';
  return { ...anew, notes: [...anew.notes, note] };
}

async function canBeDrawnBetter(films: FilmClient, id: string, settings: Settings): Promise<boolean> {
  const store = openStore(settings.storeLocation);
  try {
    const manifest = await readManifest(store, await films.result(id));
    return await lackedLetters(store, manifest, captionFonts(settings.fontsDirectory));
  } catch (error) {
    // What is no longer in the store is made anew when it is to be written.
    if (error instanceof ArtifactError) return false;
    throw error;
  }
}
