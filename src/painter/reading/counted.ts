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

/** How many there are of a thing whose word stands at `index`: "three red apples". A plural without a number is three. */
export function countOf(tokens: readonly string[], index: number, plural: boolean): Counted {
  const said = [1, 2].map((back) => numberOf(tokens[index - back])).find((number) => number !== undefined);
  if (said !== undefined && plural) return { many: true, count: said, counted: true };
  return plural && said !== 1 ? { many: true, count: SEVERAL } : { many: plural, count: 1 };
}
