import type { Kind } from '../motifs/kinds';
import { isCreature } from '../things/living';
import { findKept, isAlive } from '../things/lexicon';
import { lookUp } from '../vocabulary/known-word';
import type { Meaning } from '../vocabulary/meaning';
import { isNoNounHere } from './word-kinds';

const KIN =
  'grandmother|grandfather|grandma|grandpa|granny|grandad|mother|father|mama|mamma|papa|mummy|mum|mommy|mom|daddy|dad|' +
  'brother|sister|son|daughter|auntie|aunt|uncle|cousin|king|queen|prince|princess|baby';
/** "Grandmother Owl", "a mother bear", with the word behind it; "Little Owl" is a name only where both words have capitals. */
const NAMED = new RegExp(
  String.raw`\b(?:(?:${KIN}) (\p{L}+)|(?:Old|Little|Big) (\p{Lu}\p{Ll}+))(?=(?: (\p{L}+))?)`,
  'giu',
);
const HAS_CAPITAL = /^\p{Lu}/u;
const FLYING_AND_SWIMMING: ReadonlySet<Kind> = new Set<Kind>([
  'birds',
  'dragon',
  'butterflies',
  'whale',
  'dolphin',
  'fish',
  'swan',
]);

/** A text in which an animal that is called as people are, by kinship or rank, is that animal and nobody else: "the owl" for "Grandmother Owl". */
export function withAnimalsNamed(text: string): string {
  return text.replace(NAMED, (called: string, kin?: string, other?: string, after?: string) => {
    const written = kin ?? other ?? '';
    const [title, animal] = called.toLowerCase().split(' ') as [string, string];
    const isName = HAS_CAPITAL.test(called) && HAS_CAPITAL.test(written);
    if ((other !== undefined && !isName) || !isAnimal(animal) || findKept([title, animal], 0)?.length === 2)
      return called;
    // With an article nobody takes it for a verb.
    if (isName) return `the ${animal}`;
    // "His father fishes", "her mother bears it": what somebody does.
    return isNoNounHere({ singular: animal, written: animal }, title, after?.toLowerCase()) ? called : animal;
  });
}

/** Whether a word in small letters means one animal. */
function isAnimal(word: string): boolean {
  const known = lookUp(word);
  const isDrawn = ({ thing }: Meaning) => thing && (isAnimalKind(thing) || FLYING_AND_SWIMMING.has(thing));
  if (known?.word === word && known.meanings.some(isDrawn)) return true;
  const found = findKept([word], 0);
  return found !== undefined && found.word === word && isAlive(found.thing);
}

function isAnimalKind(kind: Kind): boolean {
  return isCreature(kind) && kind !== 'person' && kind !== 'robot' && kind !== 'snowman';
}
