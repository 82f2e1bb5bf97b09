import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json';
import type { Order } from '../domain/order';

/** The id of an order's film: equal orders have one film. The title is left out, it changes nothing that is heard or seen. */
export function filmIdOf({ story, ...choices }: Order): string {
  const deciding = canonicalJson({ text: story.text, ...choices });
  return `film-${createHash('sha256').update(deciding).digest('hex').slice(0, 16)}`;
}
