import type { WordTime } from '../../film/narration';
import type { LetterCase } from './style-values';

/** The same words in capitals or small letters, as their language has them. */
export function withLetterCase(words: WordTime[], letterCase: LetterCase, language: string): WordTime[] {
  if (letterCase === 'as-written') return words;
  const inCase = (text: string) =>
    letterCase === 'upper' ? text.toLocaleUpperCase(language) : text.toLocaleLowerCase(language);
  return words.map((word) => ({ ...word, text: inCase(word.text) }));
}
