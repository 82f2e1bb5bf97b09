import type { Lost, Feeling } from '../features';
import type { Place } from '../place';
import { findKept, isAlive } from '../things/lexicon';
import { lostAtSea } from './cues/lost-at-sea';
import { readPrompt } from './read-prompt';
import { APART } from './views';
import { isLiving } from '../things/living';

interface Seen {
  /** How many things, lines of type and places. */
  count: number;
  /** Whether it names a world far from all others. */
  elsewhere: boolean;
  /** Whether somebody lives in it. */
  living: boolean;
  place: Place;
  feeling: Feeling;
  /** Whether a town stands under water. */
  flooded: boolean;
  /** Whether it tells of what sinks, or lies at the bottom. */
  lost: Lost | undefined;
}

/** What a text gives to see. */
export function seenIn(text: string): Seen {
  const { place, things, said, placeIsNamed, feeling, flooded } = readPrompt(text);
  const living = things.some(isLiving);
  return {
    count: things.length + said.length + Number(placeIsNamed),
    elsewhere: placeIsNamed && APART.has(place),
    living,
    place,
    feeling,
    flooded,
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

interface Named {
  /** As the text names it. */
  name: string;
  /** Its plain form. */
  word: string;
}

/**
 * The last thing of the set, no animal, that words in small letters name, as they name it and in its plain form: of "the small bicycle
 * lamp" the bicycle lamp. Undefined where they name none.
 */
export function lifelessPhrase(words: readonly string[]): Named | undefined {
  return lifelessIn(words).at(-1);
}

/**
 * The thing of the set, no animal, that words in small letters begin with, after its adjectives: of "new kettle boils two cups" the kettle, of
 * "tea kettle boils" the kettle too. Undefined where they name none.
 */
export function lifelessSubject(words: readonly string[]): Named | undefined {
  const all = lifelessIn(words);
  const end = all.findIndex(({ to }, index) => all[index + 1]?.from !== to);
  return all[end];
}

function lifelessIn(words: readonly string[]): (Named & { from: number; to: number })[] {
  const all: (Named & { from: number; to: number })[] = [];
  for (let index = 0; index < words.length;) {
    const found = findKept(words, index);
    const to = index + (found?.length ?? 1);
    const name = words.slice(index, to).join(' ');
    if (found && !isAlive(found.thing)) all.push({ name, word: found.word, from: index, to });
    else if (!found && /^lamps?$/.test(name)) all.push({ name, word: 'lamp', from: index, to });
    index = to;
  }
  return all;
}

/** The plain form of a word in small letters that means an animal of the set; undefined for every other. */
export function livingWord(written: string): string | undefined {
  const found = findKept([written], 0);
  return found && isAlive(found.thing) ? found.word : undefined;
}
