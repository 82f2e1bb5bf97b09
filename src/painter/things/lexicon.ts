import { singulars } from '../vocabulary/singulars';
import type { KeptThing, KeptWords } from './kept-thing';
import { ANIMALS } from './words/animals';
import { BUILDINGS } from './words/buildings';
import { CLOTHES } from './words/clothes';
import { FOOD } from './words/food';
import { HOME } from './words/home';
import { MEDICINE } from './words/medicine';
import { MONEY } from './words/money';
import { MUSIC } from './words/music';
import { OFFICE } from './words/office';
import { PLANTS } from './words/plants';
import { SCIENCE } from './words/science';
import { SEA_LIFE } from './words/sea-life';
import { SPORT } from './words/sport';
import { STAGE } from './words/stage';
import { TOOLS } from './words/tools';
import { VEHICLES } from './words/vehicles';

const LIVING: KeptWords[] = [...ANIMALS, ...SEA_LIFE];
const LIFELESS: KeptWords[] = [
  FOOD,
  SCIENCE,
  MEDICINE,
  OFFICE,
  MONEY,
  MUSIC,
  STAGE,
  SPORT,
  CLOTHES,
  TOOLS,
  HOME,
  VEHICLES,
  BUILDINGS,
  PLANTS,
].flat();

/** Every thing of the kept set that a word means. */
export const KEPT: readonly KeptWords[] = [...LIVING, ...LIFELESS];

const ALIVE = new Set(LIVING.map(([thing]) => thing));
/** Plurals whose singular is another word, and no such thing: a short day, a brief note, Jean, a good spirit, to scale a wall. */
const NO_SINGULAR = new Set([
  'shorts',
  'briefs',
  'jeans',
  'spectacles',
  'spirits',
  'scales',
  'savings',
  'bills',
  'sparkles',
]);
// Last come the words themselves: what is named by a plural ("ballet shoes") is also known by its singular.
const BY_WORD = new Map([
  ...KEPT.flatMap(([thing, words]) =>
    words.map((word) => [NO_SINGULAR.has(word) ? word : word.replace(/([^s])s$/, '$1'), thing] as const),
  ),
  ...KEPT.flatMap(([thing, words]) => words.map((word) => [word, thing] as const)),
]);
const LONGEST = Math.max(...[...BY_WORD.keys()].map((word) => word.split(' ').length));

/** A thing as a text names it: with its word in the singular, how many words of the text that took, and whether it was a plural. */
export interface FoundThing {
  thing: KeptThing;
  word: string;
  length: number;
  plural: boolean;
}

/** The thing that the words from `index` on mean, by the longest name: "polar bear" is no bear. */
export function findKept(words: readonly string[], index: number): FoundThing | undefined {
  for (let length = Math.min(LONGEST, words.length - index); length > 0; length--) {
    const before = words.slice(index, index + length - 1);
    const last = words[index + length - 1] ?? '';
    for (const singular of singulars(last)) {
      const word = [...before, singular].join(' ');
      const thing = BY_WORD.get(word);
      if (thing) return { thing, word, length, plural: singular !== last };
    }
  }
  return undefined;
}

/** Whether it moves by itself. */
export function isAlive(thing: KeptThing): boolean {
  return ALIVE.has(thing);
}
