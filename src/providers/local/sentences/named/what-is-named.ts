import type { Feature } from '../features';
import { lifelessThing } from '../painted-words';

/** "Hush is a lamp", and "Hush, the small lamp that ..." */
const IS_A = /\b(\p{Lu}\p{Ll}+)(?: is|,) (?:an?|the|our|your) ((?:[a-z'’-]+ ){0,3}[a-z'’-]+)/gu;
const SOMEBODY = /\b(?:he|she|him|her|his)\b/i;
/** Behind these another begins: "the lamp of a miner". */
const NOUN_ENDS = /^(?:of|in|on|at|by|with|from|to|for|who|that|which|and|or|but|than|as|is|are)$/;

/**
 * What a text's names of things are, by what the whole text says of them: after "Meet Hush, the lamp that listens" a scene that tells
 * of Hush shows a lamp. Where the whole speaks of him or her, its names are people's.
 */
export function thingsByName(whole: string): (text: string) => Feature[] {
  const known = new Map<string, Feature>();
  if (!SOMEBODY.test(whole))
    for (const [, name = '', words = ''] of whole.matchAll(IS_A)) {
      const all = words.split(' ');
      const end = all.findIndex((word) => NOUN_ENDS.test(word));
      const written = all.slice(0, end < 0 ? undefined : end).at(-1) ?? '';
      const word = lifelessThing(written);
      if (word !== undefined && !known.has(name)) known.set(name, { word, name: written, kind: 'object' });
    }
  return (text) =>
    [...new Set(text.match(/\p{Lu}\p{Ll}+/gu))]
      .flatMap((name) => known.get(name) ?? [])
      .filter(({ name }) => !text.includes(name));
}
