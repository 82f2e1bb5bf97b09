import type { Settings } from '../../config/settings';
import type { Connected } from '../connect';
import { outputPaths } from '../order/output-path';
import { deliverFilm, type DeliveredFilm } from './deliver-film';
import { knownFilm } from './known-film';
import type { Onlooker } from './onlooker';

/** Follows a film that was ordered before, and writes it to `out`, or to `./TITLE.mp4`. `onKnown` brings who looks on. */
export async function watchFilm(
  id: string,
  { out, settings }: { out?: string | undefined; settings: Settings },
  { films }: Connected,
  onKnown: () => Promise<Onlooker>,
): Promise<DeliveredFilm> {
  const { title } = await knownFilm(films, id);
  const [path = ''] = await outputPaths([title], out);
  return deliverFilm(films, id, path, { settings, onlooker: await onKnown() });
}
