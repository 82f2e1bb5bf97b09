import type { Token } from './token';

const ROMAN = /^(?=[IVX]{1,5}$)(X{0,2})(IX|IV|V?I{0,3})$/;
const NUMBERED =
  /^(?:war|chapter|part|book|act|scene|volume|phase|type|class|title|section|article|stage|level|number|apollo|gemini|rocky|mark|symphony|figure|table|step|canto|psalm)$/i;

/** Whether a word is a number in Roman figures, one that is more than one letter. */
export function isRoman(word: string): boolean {
  return word.length > 1 && ROMAN.test(word);
}

/** "World War 2" for "World War II", "Henry the 8th" for "Henry VIII". */
export function sayRoman(tokens: readonly Token[], index: number): void {
  const token = tokens[index]!;
  const before = tokens[index - 1];
  if (!before || before.after !== '' || !ROMAN.test(token.core)) return;
  if (NUMBERED.test(before.core)) token.said = String(valueOf(token.core));
  else if (isRoman(token.core) && /^\p{Lu}\p{Ll}/u.test(before.core)) token.said = `the ${valueOf(token.core)}th`;
}

function valueOf(roman: string): number {
  const values: { [letter: string]: number } = { I: 1, V: 5, X: 10 };
  return Array.from(roman, (letter) => values[letter]!).reduce((sum, value, index, all) => {
    return sum + (value < (all[index + 1] ?? 0) ? -value : value);
  }, 0);
}
