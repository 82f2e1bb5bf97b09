import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/film/canonical-json';
import type { Music, Order } from '../domain/film/order/order';

/**
 * The id of an order's film: equal orders have one film. How many pictures are in flight is left out, what the film may
 * cost, by which text its music may be used, where it waits for a person, and what it was made of: whoever changes only these does not
 * ask for another film.
 */
export function filmIdOf(order: Order): string {
  const id = `film-${hashOf(order)}`;
  // Of a film that was changed in the making another one can be made as it was first ordered: that id is taken.
  return order.revises === id ? `film-${shortHash(`${id} beside itself`)}` : id;
}

/** The id of the plan of an order's film. */
export function planIdOf(order: Order): string {
  return `plan-${hashOf(order)}`;
}

function hashOf(order: Order): string {
  const {
    imagesInFlight: _imagesInFlight,
    purse: _purse,
    review: _review,
    attentionTimeoutMs: _timeout,
    ...rest
  } = order;
  const { revises: _revises, revisions: _revisions, scriptRevision: _script, ...deciding } = rest;
  const { story, script, music, ...choices } = deciding;
  const looks = { scenes: script?.scenes, ...(script?.style !== undefined && { scriptStyle: script.style }) };
  const title = script?.title ?? story.title;
  const text = canonicalJson({
    title,
    text: story.text,
    ...looks,
    ...(music && { music: decidingOf(music) }),
    ...choices,
  });
  return shortHash(text);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function decidingOf(music: Music): object {
  return 'file' in music ? { file: music.file } : music;
}
