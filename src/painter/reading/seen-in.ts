import { CREATURE_KINDS } from '../motifs/kinds';
import type { Mood } from '../features';
import type { Place } from '../place';
import { findKept, isAlive } from '../things/lexicon';
import { readPrompt } from './read-prompt';
import { APART } from './views';

const LIVING = new Set<string>(CREATURE_KINDS);

interface Seen {
  /** How many things, lines of type and places. */
  count: number;
  /** Whether it names a world far from all others. */
  elsewhere: boolean;
  /** Whether somebody lives in it. */
  living: boolean;
  place: Place;
  mood: Mood;
  /** Whether a town stands under water. */
  flooded: boolean;
}

/** What a text gives to see. */
export function seenIn(text: string): Seen {
  const { place, things, said, placeIsNamed, mood, flooded } = readPrompt(text);
  const living = things.some(({ kind, kept }) => LIVING.has(kind) || (kept !== undefined && isAlive(kept)));
  return {
    count: things.length + said.length + Number(placeIsNamed),
    elsewhere: placeIsNamed && APART.has(place),
    living,
    place,
    mood,
    flooded,
  };
}

/** How many of the words from `index` on are the name of one thing: the two of "bell pepper", which is no bell; 1 where none is. */
export function nameLength(words: readonly string[], index: number): number {
  return findKept(words, index)?.length ?? 1;
}

/** The plain form of a word in small letters that means a thing of the set, and no animal; undefined for every other. */
export function lifelessThing(written: string): string | undefined {
  const found = findKept([written], 0);
  return found && !isAlive(found.thing) ? found.word : undefined;
}

/** The plain form of a word in small letters that means an animal of the set; undefined for every other. */
export function livingWord(written: string): string | undefined {
  const found = findKept([written], 0);
  return found && isAlive(found.thing) ? found.word : undefined;
}
