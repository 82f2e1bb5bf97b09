import { goesOnAsAddress } from '../../text/address-pieces';
import type { Part } from '../../text/part';
import { leansBack } from './holding-words';
import { isNumberWithUnit } from './numbers';

/** Words one by one, an address as one; where writing has no spaces, with the endings and particles that lean on them, and numbers with what they count. */
export function withLeaning<Word extends Part>(words: readonly Word[], language: string): Word[][] {
  const groups: Word[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (before?.glued && belongsTo(before, word, language)) last!.push(word);
    else groups.push([word]);
  }
  return groups;
}

function belongsTo(before: Part, word: Part, language: string): boolean {
  return goesOnAsAddress(before, word) || leansBack(word.text, language) || isNumberWithUnit(before.text, word.text);
}
