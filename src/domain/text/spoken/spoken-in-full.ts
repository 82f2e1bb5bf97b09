import { LONGEST_SPELLING } from '../../bounds';
import type { Part } from '../part';
import { sayShortForm } from './abbreviations-said';
import { isMonth } from './dates';
import { figuresSaid } from './figures-said';
import type { Pronunciations } from './pronunciations';
import { sayRoman } from './roman';
import { saidTokens } from './spoken-words';
import { saidText, sayAbbreviation, type Token } from './token';

/** What is said for each word of an English text, with abbreviations, figures and letters in words. */
export function spokenInFull(words: readonly Part[], language: string, pronunciations: Pronunciations = {}): string[] {
  const tokens = saidTokens(words, language, pronunciations);
  tokens.forEach((token, index) => {
    if (token.core.length > LONGEST_SPELLING) return;
    if (token.said === undefined) sayDay(tokens, index);
    if (token.said === undefined) sayHalfOfDay(tokens, index);
    if (token.said === undefined) sayRoman(tokens, index);
    if (token.said === undefined) sayShortForm(tokens, index);
    const written = token.said ?? token.core;
    const isHalved = /^[ap]\.?m\b/i.test(tokens[index + 1]?.core ?? '');
    const inWords = figuresSaid(isHalved ? written.replace(/:00$/, '') : written);
    if (inWords === written) return;
    // The last stop of `U.S.` is none.
    if (isDotted(written)) sayAbbreviation(token, inWords, index === tokens.length - 1);
    else token.said = inWords;
  });
  return tokens.map(saidText);
}

/** "May" and "fifth" for "May 5". */
function sayDay(tokens: readonly Token[], index: number): void {
  const token = tokens[index]!;
  const before = tokens[index - 1];
  if (!before || !/^(?:[1-9]|[12]\d|3[01])$/.test(token.core)) return;
  if (isMonth(before.said ?? before.core)) token.said = `${token.core}th`;
}

/** "P.M." for the second word of "10:05 pm". */
function sayHalfOfDay(tokens: readonly Token[], index: number): void {
  const token = tokens[index]!;
  if (/^[ap]m$/i.test(token.core) && /^\d{1,2}(?::\d\d)?$/.test(tokens[index - 1]?.core ?? '')) {
    token.said = `${token.core[0]!.toUpperCase()}.M.`;
  }
}

function isDotted(said: string): boolean {
  return /(?:^|[\s-])(?:[A-Z]\.)+[A-Z]$/.test(said);
}
