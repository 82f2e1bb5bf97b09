import type { Thing } from '../features';
import { findKept, isAlive } from '../things/lexicon';
import { tintOf } from '../things/tints';
import type { Meaning } from '../vocabulary/meaning';

const NEGATIONS = new Set(['no', 'not', 'without', 'never', 'nor']);
const INSIDE = new Set(['in', 'at', 'inside', 'into', 'within', 'through', 'outside']);
const ARTICLES = new Set(['a', 'an', 'the', 'any', 'one']);

/** A balloon of one colour is a child's, also where it is named again; one to fly in has stripes. */
export function isToy(tokens: readonly string[], index: number, things: readonly Thing[]): boolean {
  if (!/^balloons?$/.test(tokens[index] ?? '')) return false;
  return tintOf(tokens[index - 1]) !== undefined || things.some(({ kept }) => kept?.drawing === 'balloon');
}

const SHIP = /\b(?:ships?|ferry|vessels?|liners?|steamers?|titanic)\b/;
const AT_SEA = /\b(?:ships?|ferry|ferries|boats?|vessels?|liner|stern|deck|funnels?|hull|wreck)\b/;

/** Where a ship is told of, its bow shoots no arrows, and its cabins are no houses. */
export function isPartOfShip(word: string, told: string): boolean {
  return (word === 'bow' && AT_SEA.test(told)) || (word === 'cabin' && SHIP.test(told));
}

/** "A bucket of water" is by no sea. */
export function isHeld(written: string, before: string | undefined): boolean {
  return written === 'water' && before === 'of';
}

/** "A worker bee", "a king penguin": the first word only says which. */
export function isAttribute(tokens: readonly string[], index: number, meanings: readonly Meaning[] = []): boolean {
  if (!meanings.some(({ thing }) => thing === 'person')) return false;
  const next = tokens[index + 1] ?? '';
  const found = /^[a-z]/.test(next) ? findKept(tokens, index + 1) : undefined;
  return found !== undefined && isAlive(found.thing);
}

/** Whether something happens in what is named here: "in the hospital", not "from the station to the hospital". */
export function isWhere(tokens: readonly string[], index: number): boolean {
  // A list of what is there does not say where; the sentences behind it do.
  const word = tokens[index] ?? '';
  const semicolon = tokens.indexOf(';');
  if (index < semicolon && tokens.includes(word, semicolon)) return false;
  const before = tokens.slice(Math.max(0, index - 3), index).toReversed();
  const preposition = before.find((word) => !ARTICLES.has(word));
  return preposition === undefined || !/^[a-z]/.test(preposition) || INSIDE.has(preposition);
}

/** "No fox", "without the fox", "not a single fox". */
export function isDenied(tokens: readonly string[], index: number): boolean {
  let before = index - 1;
  if (tokens[before] === 'single') before--;
  if (ARTICLES.has(tokens[before] ?? '')) before--;
  return NEGATIONS.has(tokens[before] ?? '');
}
