import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/film/canonical-json';
import type { Music, Order } from '../domain/film/order/order';

/**
 * The id of an order's film: equal orders have one film. How many pictures are in flight is left out, what the film may
 * cost, and by which text its music may be used: whoever changes only these does not ask for another film.
 */
export function filmIdOf(order: Order): string {
  return `film-${hashOf(order)}`;
}

/** The id of the plan of an order's film. */
export function planIdOf(order: Order): string {
  return `plan-${hashOf(order)}`;
}

function hashOf({ story, script, music, imagesInFlight: _imagesInFlight, purse: _purse, ...choices }: Order): string {
  const looks = { scenes: script?.scenes, ...(script?.style !== undefined && { scriptStyle: script.style }) };
  const title = script?.title ?? story.title;
  const deciding = canonicalJson({
    title,
    text: story.text,
    ...looks,
    ...(music && { music: decidingOf(music) }),
    ...choices,
  });
  return createHash('sha256').update(deciding).digest('hex').slice(0, 16);
}

function decidingOf(music: Music): object {
  return 'file' in music ? { file: music.file } : music;
}
