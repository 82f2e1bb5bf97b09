import type { FilmSummary } from '../../../client/listing/film-summary';
import type { Settings } from '../../../config/settings';
import type { Order } from '../../../domain/film/order/order';
import { sentenceOf } from '../../../domain/text/sentence-of';
import type { Connected } from '../../connection/connected';
import { noticed } from '../../notice/noticed';
import type { Notifier } from '../../notice/notifier';
import { fileTitleOf } from '../../place/file-title';
import type { Place, WishedPlace } from '../../place/place';
import { placesOf, refuseUnwritable } from '../../place/places';
import { refuseTaken } from '../../place/refuse-taken';
import { rememberedPlace } from '../../place/remembered-place';
import { deliverFilm, type DeliveredFilm } from './deliver-film';
import { knownOrForgotten } from '../known/known-film';
import { FilmWaits } from '../waiting/film-waits';
import type { Following } from './follow-film';
import type { Onlooker } from './onlooker';

/** How a film is followed to its end. */
export interface Watching extends Pick<Following, 'untilItWaits'> {
  settings: Settings;
  /** Is told, besides whoever looks on, that it is made or has failed. */
  notifier: Notifier;
}

/**
 * Follows a film that was ordered before, and writes it to `out`, else to where it was ordered to, else to `./TITLE.mp4`, as `make` names it.
 * `onKnown` brings who looks on. One that the server has forgotten is written from the store. Throws a `FilmWaits` as `followFilm`.
 */
export async function watchFilm(
  id: string,
  { settings, untilItWaits, notifier, ...wish }: WishedPlace & Watching,
  { films }: Connected,
  onKnown: (film: FilmSummary) => Promise<Onlooker>,
): Promise<DeliveredFilm> {
  const { summary, manifest } = await knownOrForgotten(films, id, settings);
  const order = manifest?.order ?? (await films.order(id));
  const place = await placeOf(id, order, wish, settings);
  await refuseTaken([{ order, place }]);
  const onlooker = noticed(await onKnown(summary), summary.title, notifier);
  try {
    const film = await deliverFilm(films, id, place, { settings, onlooker, manifest, untilItWaits });
    notifier.tell({ film: film.id, state: 'made', sentence: `"${summary.title}" is made: ${film.saved.video}` });
    return film;
  } catch (error) {
    if (error instanceof FilmWaits) throw error;
    const sentence = `"${summary.title}" could not be made: ${sentenceOf(error)}`;
    notifier.tell({ film: id, state: 'failed', sentence });
    throw error;
  }
}

async function placeOf(id: string, order: Order, wish: WishedPlace, settings: Settings): Promise<Place> {
  const remembered = wish.out === undefined ? await rememberedPlace(settings, id) : undefined;
  if (!remembered) return (await placesOf([fileTitleOf(order)], wish))[0]!;
  await refuseUnwritable(remembered.path);
  return wish.force ? { ...remembered, ifTaken: 'replace' } : remembered;
}
