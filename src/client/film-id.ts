import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/film/canonical-json';
import type { Order } from '../domain/film/order';

/**
 * The id of an order's film: equal orders have one film. Titles are left out, how many pictures are in flight, and what
 * the film may cost: whoever changes only these does not ask for another film.
 */
export function filmIdOf(order: Order): string {
  return `film-${hashOf(order)}`;
}

/** The id of the plan of an order's film. */
export function planIdOf(order: Order): string {
  return `plan-${hashOf(order)}`;
}

function hashOf({ story, script, imagesInFlight: _imagesInFlight, purse: _purse, ...choices }: Order): string {
  const looks = { scenes: script?.scenes, ...(script?.style !== undefined && { scriptStyle: script.style }) };
  const deciding = canonicalJson({ text: story.text, ...looks, ...choices });
  return createHash('sha256').update(deciding).digest('hex').slice(0, 16);
}
