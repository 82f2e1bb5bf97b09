import { CREATURE_KINDS } from '../motifs/kinds';
import { isVessel, type Lost, type Mood } from '../features';
import type { Place } from '../place';
import { findKept, isAlive } from '../things/lexicon';
import { lostAtSea } from './cues/lost-at-sea';
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
  /** The word for the boat or ship in it. */
  vessel: string | undefined;
  /** Whether it tells of what sinks, or lies at the bottom. */
  lost: Lost | undefined;
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
    vessel: things.find(isVessel)?.word,
    lost: lostAtSea(text.toLowerCase()),
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

/**
 * The last thing of the set, no animal, that words in small letters name, as they name it and in its plain form: of "the small bicycle
 * lamp" the bicycle lamp. Undefined where they name none.
 */
export function lifelessPhrase(words: readonly string[]): { name: string; word: string } | undefined {
  let named: { name: string; word: string } | undefined;
  for (let index = 0; index < words.length;) {
    const found = findKept(words, index);
    const lamp = found === undefined && (words[index] ?? '').replace(/s$/, '') === 'lamp';
    if (found && !isAlive(found.thing))
      named = { name: words.slice(index, index + found.length).join(' '), word: found.word };
    else if (lamp) named = { name: words[index] ?? '', word: 'lamp' };
    index += found?.length ?? 1;
  }
  return named;
}

/** The plain form of a word in small letters that means an animal of the set; undefined for every other. */
export function livingWord(written: string): string | undefined {
  const found = findKept([written], 0);
  return found && isAlive(found.thing) ? found.word : undefined;
}
