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
  afterHoldingWord: 6,
  inNumber: 8,
};

/** What it costs to end a line with the word at `index`, where others follow. Words are of `language`, a BCP 47 tag. */
export function breakCost(words: readonly WordTime[], index: number, language: string): number {
  const { text } = words[index]!;
  const next = words[index + 1];
  if (!next || hasClauseMark(text)) return 0;
  if (isNumberWithUnit(text, next.text)) return COST.inNumber;
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
  if (next && next.startMs - word.endMs >= PAUSE_MS) return true;
  return endsClause(words, index);
}
