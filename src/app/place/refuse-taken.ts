import type { Order } from '../../domain/film/order/order';
import type { Place } from './place';
import { PlaceTaken } from './place-taken';
import { whoseFiles } from './whose-files';

/** Refuses the films whose place has somebody's files, and may have no other name, before any work is done. */
export async function refuseTaken(films: readonly { order: Order; place: Place }[]): Promise<void> {
  for (const { order, place } of films) {
    if (place.ifTaken !== 'refuse') continue;
    if ((await whoseFiles(place.path, order)) === "somebody's") throw new PlaceTaken(place.path);
  }
}
