import { CREATURE_WORDS } from './creatures';
import { FALSE_FRIENDS } from './false-friends';
import { HOUR_WORDS } from './hours-and-weather';
import type { Meaning } from './meaning';
import { FEELING_WORDS } from './feelings';
import { OBJECT_WORDS } from './objects';
import { PEOPLE_WORDS } from './people';
import { PLACE_WORDS } from './places';
import { singulars } from './singulars';
import { WORLD_WORDS } from './worlds';

const GROUPS = [PEOPLE_WORDS, CREATURE_WORDS, PLACE_WORDS, WORLD_WORDS, OBJECT_WORDS, HOUR_WORDS, FEELING_WORDS].flat();

const MEANINGS = new Map<string, Meaning[]>();
for (const [words, meaning] of GROUPS) {
  for (const word of words.split(' ')) MEANINGS.set(word, [...(MEANINGS.get(word) ?? []), meaning]);
}

/** Ways back from a word with an ending to the one in the table: snowy, foggy, sailing. */
const ENDINGS: [ending: RegExp, replacement: string][] = [
  [/(.)\1(y|ing|ed)$/, '$1'],
  [/(y|ing|ed|ly)$/, ''],
  [/(ing|ed|y)$/, 'e'],
];

/** A word of the vocabulary as found in a text; `word` is the table's form. */
export interface KnownWord {
  word: string;
  meanings: Meaning[];
  plural: boolean;
}

/** Looks a lower-case word up, also when it carries an ending; undefined when nothing is known of it. */
export function lookUp(written: string): KnownWord | undefined {
  if (FALSE_FRIENDS.has(written)) return undefined;
  const forms = singulars(written);
  const stems = ENDINGS.map(([ending, replacement]) => written.replace(ending, replacement));
  for (const word of [...forms, ...stems]) {
    const meanings = MEANINGS.get(word);
    if (meanings) return { word, meanings, plural: forms.includes(word) && word !== written };
  }
  return undefined;
}
