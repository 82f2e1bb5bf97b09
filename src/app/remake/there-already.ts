import type { FilmClient } from '../../client/film-client';
import { filmIdOf } from '../../client/film-id';
import { readManifest } from '../../client/files/read-manifest';
import { unlessUnknown } from '../../client/unless-unknown';
import type { Settings } from '../../config/settings';
import type { Order } from '../../domain/film/order/order';
import { ArtifactError } from '../../store/artifact-store';
import { openStore } from '../../store/open-store';
import { changedSince } from '../film/ordering/changed-since';

/** A film that is what an order asks for, and made or in the making. */
export interface ThereAlready {
  id: string;
  state: 'made' | 'being made';
}

/**
 * The film that an order would join, as it leads back to what was ordered before. One that persons have changed since is no longer what
 * is asked for: then the order of another film beside it.
 */
export async function thereAlready(
  films: FilmClient,
  order: Order,
  settings: Settings,
): Promise<{ order: Order; there?: ThereAlready }> {
  const id = filmIdOf(order);
  const summary = await unlessUnknown(films.summary(id));
  if (summary?.state === 'being made') return { order, there: { id, state: summary.state } };
  if (summary?.state !== 'made') return { order };
  try {
    const manifest = await readManifest(openStore(settings.storeLocation), await films.result(id));
    if (changedSince(manifest) === undefined) return { order, there: { id, state: summary.state } };
    return { order: { ...order, revises: id } };
  } catch (error) {
    // What the store has lost is made anew.
    if (error instanceof ArtifactError) return { order };
    throw error;
  }
}
