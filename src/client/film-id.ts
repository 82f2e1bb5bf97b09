import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json';
import type { Order } from '../domain/order';

/**
 * The id of an order's film: equal orders have one film. Titles are left out, and how many pictures are in flight: they
 * change nothing that is heard or seen.
 */
export function filmIdOf({ story, script, imagesInFlight: _imagesInFlight, ...choices }: Order): string {
  const deciding = canonicalJson({ text: story.text, scenes: script?.scenes, ...choices });
  return `film-${createHash('sha256').update(deciding).digest('hex').slice(0, 16)}`;
}
