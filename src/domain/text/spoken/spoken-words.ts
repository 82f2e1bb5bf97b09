import { LONGEST_SPELLING } from '../../bounds';
import { primaryLanguage } from '../../language';
import type { Part } from '../part';
import { sayDate } from './dates';
import { sayLetters } from './letters';
import { sayMeasure } from './measures';
import { sayMoney } from './money';
import { pronounced, pronunciationsIn, type Pronunciations } from './pronunciations';
import { sayFraction, sayRange } from './ranges';
import { spokenAddress } from './spoken-address';
import { saidText, type Token, tokenOf } from './token';

type Rule = (tokens: readonly Token[], index: number, language: string) => void;

/** Each says the words that it knows; a word is left alone once one has. */
const RULES: readonly Rule[] = [
  sayMoney,
  (tokens, index, language) => sayDate(tokens[index]!, language),
  sayMeasure,
  sayFraction,
  (tokens, index) => sayRange(tokens[index]!),
  sayLetters,
];

/**
 * What is said for each word of an English text where its spelling does not tell: money, dates, measures, ranges, fractions,
 * and letters by their names; figures stay figures. Words in other languages are said as they are written. A pronunciation goes
 * before all that.
 */
export function spokenWords(words: readonly Part[], language: string, pronunciations: Pronunciations = {}): string[] {
  return saidTokens(words, language, pronunciations).map(saidText);
}

/** The same as tokens, for those who say more of them in words. */
export function saidTokens(words: readonly Part[], language: string, pronunciations: Pronunciations): Token[] {
  const tokens = words.map(({ text }) => tokenOf(text));
  const known = pronunciationsIn(words.map(({ text }) => text).join(' '), pronunciations);
  for (const token of tokens) {
    if (known) token.said = pronounced(token.core, known);
    if (token.said === undefined) sayAddress(token);
  }
  if (primaryLanguage(language) !== 'en') return tokens;
  tokens.forEach((token, index) => {
    if (token.core.length > LONGEST_SPELLING) return;
    for (const rule of RULES) if (token.said === undefined) rule(tokens, index, language);
  });
  return tokens;
}

function sayAddress(token: Token): void {
  const said = spokenAddress(token.core)?.replace(/\s+/gu, ' ');
  if (said !== undefined) token.said = said;
}
