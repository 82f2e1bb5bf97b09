import type { FilmSummary } from '../../../client/film-summary';
import type { Settings } from '../../../config/settings';
import type { Connected } from '../../connect';
import type { Place, WishedPlace } from '../../place/place';
import { placesOf, refuseUnwritable } from '../../place/places';
import { refuseTaken } from '../../place/refuse-taken';
import { rememberedPlace } from '../../place/remembered-place';
import { deliverFilm, type DeliveredFilm } from '../deliver-film';
import { knownOrForgotten } from '../known-film';
import type { Onlooker } from './onlooker';

/**
 * Follows a film that was ordered before, and writes it to `out`, else to where it was ordered to, else to `./TITLE.mp4`.
 * `onKnown` brings who looks on. One that the server has forgotten is written from the store.
 */
export async function watchFilm(
  id: string,
  { settings, ...wish }: WishedPlace & { settings: Settings },
  { films }: Connected,
  onKnown: (film: FilmSummary) => Promise<Onlooker>,
): Promise<DeliveredFilm> {
  const { summary, manifest } = await knownOrForgotten(films, id, settings);
  const place = await placeOf(summary, wish, settings);
  await refuseTaken([{ order: manifest?.order ?? (await films.order(id)), place }]);
  return deliverFilm(films, id, place, { settings, onlooker: await onKnown(summary), manifest });
}

async function placeOf({ id, title }: FilmSummary, wish: WishedPlace, settings: Settings): Promise<Place> {
  const remembered = wish.out === undefined ? await rememberedPlace(settings, id) : undefined;
  if (!remembered) return (await placesOf([title], wish))[0]!;
  await refuseUnwritable(remembered.path);
  return wish.force ? { ...remembered, ifTaken: 'replace' } : remembered;
}
