import { FILM, MANIFEST, THUMBNAIL } from '../../progress/step-name';
import type { Making } from '../making';
import { isWanted } from '../steps/step-life';

/**
 * The manifest, once the film is there, and its thumbnail or the reason why there is none. What it is made of is all that is
 * known of the film: it holds the texts only once.
 */
export function manifest(making: Making) {
  const { order, steps } = making;
  if (steps[FILM.id]?.is !== 'made' || !isWanted(steps[MANIFEST.id])) return [];
  const drawn = steps[THUMBNAIL.id]?.is;
  if (order.thumbnail && drawn !== 'made' && drawn !== 'failed') return [];
  return [{ activity: 'keepManifest' as const, name: MANIFEST, input: making }];
}
