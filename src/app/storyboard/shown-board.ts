import type { FilmClient } from '../../client/film-client';
import { readManifest } from '../../client/files/read-manifest';
import type { Settings } from '../../config/settings';
import type { Manifest } from '../../domain/film/manifest';
import type { Order } from '../../domain/film/order/order';
import type { Board } from '../../domain/making/board/board';
import { boardOfManifest } from '../../domain/making/board/board-of-manifest';
import { openStore } from '../../store/open-store';
import { knownOrForgotten } from '../film/known/known-film';
import { filmBoard } from '../review/film-board';

/**
 * The board of a film, and its order. One that is made tells by its manifest where it can no longer be asked: the server has forgotten
 * it, no worker is there, or it was begun before films had a board. Throws as `filmBoard`.
 */
export async function shownBoard(
  films: FilmClient,
  id: string,
  settings: Settings,
): Promise<{ board: Board; order: Order }> {
  const { summary, manifest: found } = await knownOrForgotten(films, id, settings);
  if (found) return told(found);
  try {
    return { board: await filmBoard(films, id), order: await films.order(id) };
  } catch (error) {
    if (summary.state !== 'made') throw error;
    return told(await readManifest(openStore(settings.storeLocation), await films.result(id)));
  }
}

function told(manifest: Manifest): { board: Board; order: Order } {
  return { board: boardOfManifest(manifest), order: manifest.order };
}
