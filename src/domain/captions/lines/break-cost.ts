import { endsAddressStep, goesOnAsAddress } from '../../text/address-pieces';
import { endsClause } from '../../text/clauses';
import { hasClauseMark, hasFullStop } from '../../text/marks';
import type { WordTime } from '../../film/narration';
import { endsSentence } from '../../text/sentences';
import { holdsOn, leansBack } from './holding-words';
import { isNumberWithUnit } from './numbers';
import { shownLength } from './shown-length';

const PAUSE_MS = 350;

/** What it costs to break a line after a word, in units of one phrase more than needed. */
const COST = {
  inClause: 0.15,
  afterShortWord: 0.3,
  afterAbbreviation: 0.6,
  beforeLeaningWord: 1,
  afterAddressStep: 1.8,
  inAddressName: 2.2,
  afterHoldingWord: 6,
  inNumber: 8,
};

/** What it costs to end a line with the word at `index`, where others follow. Words are of `language`, a BCP 47 tag. */
export function breakCost(words: readonly WordTime[], index: number, language: string): number {
  const { text } = words[index]!;
  const next = words[index + 1];
  if (!next) return 0;
  if (goesOnAsAddress(words[index]!, next)) return endsAddressStep(text) ? COST.afterAddressStep : COST.inAddressName;
  if (hasClauseMark(text)) return 0;
  // An address has a line of its own rather than be parted.
  if (beginsParted(words, index + 1)) return COST.afterShortWord;
  // The end of an address may look like a number.
  if (!endsAddress(words, index) && isNumberWithUnit(text, next.text)) return COST.inNumber;
  if (holdsOn(text, language) && !endsSentence(words, index)) return COST.afterHoldingWord;
  if (partsClauses(words, index)) return 0;
  if (leansBack(next.text, language)) return COST.beforeLeaningWord;
  if (hasFullStop(text)) return COST.afterAbbreviation;
  return shownLength(text) <= 3 ? COST.afterShortWord : COST.inClause;
}

/** Whether a clause ends after this word: with a mark, or with a pause of the voice. */
export function partsClauses(words: readonly WordTime[], index: number): boolean {
  const word = words[index]!;
  const next = words[index + 1];
  if (next && goesOnAsAddress(word, next)) return false;
  if (next && next.startMs - word.endMs >= PAUSE_MS) return true;
  return endsClause(words, index);
}

function endsAddress(words: readonly WordTime[], index: number): boolean {
  const before = words[index - 1];
  return before !== undefined && goesOnAsAddress(before, words[index]!);
}

function beginsParted(words: readonly WordTime[], index: number): boolean {
  const after = words[index + 1];
  return after !== undefined && goesOnAsAddress(words[index]!, after);
}
