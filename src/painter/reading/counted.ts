import type { Thing } from '../features';

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** More than so many of one thing are a crowd that nobody counts. */
const MOST = 12;
/** How many of a thing are painted where the text says only that there are several. */
const SEVERAL = 3;

/** The number that a word in small letters or figures says, from 1 to 12; undefined for every other word. */
export function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const number = /^\d+$/.test(word) ? Number(word) : NUMBERS.indexOf(word);
  return number > 0 && number <= MOST ? number : undefined;
}

/** How many there are of a thing, whether these are several, and whether the text says the number. */
type Counted = Pick<Thing, 'count' | 'many' | 'counted'>;

/** What may stand between a number and what is counted, besides a word of any kind right before that. */
const BETWEEN = new Set(
  (
    'very quite rather really more other such , and little small tiny big large huge great tall short long fat thin young old new tired sleepy hungry happy ' +
    'sad merry brave wise clever shy cheeky curious fluffy furry soft wild tame lost lonely noisy quiet pretty beautiful lovely ' +
    'bright dark pale red blue green yellow orange purple pink brown black white grey gray golden silver spotted striped snowy wooden'
  ).split(' '),
);
/** So far back at most a number stands: "three very small, brown owls". */
const FURTHEST = 6;

/** How many there are of a thing whose word stands at `index`: "three little red apples". A plural without a number is three. */
export function countOf(tokens: readonly string[], index: number, plural: boolean): Counted {
  const said = saidBefore(tokens, index);
  if (said !== undefined && plural) return { many: true, count: said, counted: true };
  return plural && said !== 1 ? { many: true, count: SEVERAL } : { many: plural, count: 1 };
}

function saidBefore(tokens: readonly string[], index: number): number | undefined {
  for (let back = 1; back <= FURTHEST; back++) {
    const word = tokens[index - back] ?? '';
    const number = numberOf(word);
    // "At seven, owls came" counts none.
    if (number !== undefined) return tokens[index - back + 1] === ',' ? undefined : number;
    if (back > 1 && !BETWEEN.has(word)) return undefined;
  }
  return undefined;
}
