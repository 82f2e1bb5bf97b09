import { CREATURE_KINDS } from '../motifs/kinds';
import { findKept, isAlive } from '../things/lexicon';
import { readPrompt } from './read-prompt';
import { APART } from './views';

const LIVING = new Set<string>(CREATURE_KINDS);

/**
 * What a text gives to see: how many things and lines of type, whether it names a world far from all others, and whether
 * somebody lives in it.
 */
export function seenIn(text: string): { count: number; elsewhere: boolean; living: boolean } {
  const { place, things, said, placeIsNamed } = readPrompt(text);
  const living = things.some(({ kind, kept }) => LIVING.has(kind) || (kept !== undefined && isAlive(kept)));
  return {
    count: things.length + said.length + Number(placeIsNamed),
    elsewhere: placeIsNamed && APART.has(place),
    living,
  };
}

/** How many of the words from `index` on are the name of one thing: the two of "bell pepper", which is no bell; 1 where none is. */
export function nameLength(words: readonly string[], index: number): number {
  return findKept(words, index)?.length ?? 1;
}
