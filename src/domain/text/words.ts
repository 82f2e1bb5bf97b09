import { OPENING } from './marks';
import type { Part } from './part';
import { segmentsOf } from './segments';
import { isUnspaced } from './unspaced';

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** The paragraphs of a text: blank lines part them. */
export function splitParagraphs(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/**
 * The words of a text with the marks around them, as white space parts them, and as the dictionaries of Unicode part them
 * where writing has no spaces. Joined they are the text with its white space folded. A sign by itself is a word of its own.
 */
export function wordsOf(text: string): Part[] {
  const paragraphs = splitParagraphs(text);
  return paragraphs.flatMap((paragraph, p) => {
    const lines = paragraph.split('\n').filter((line) => /\S/u.test(line));
    return lines.flatMap((line, l) => {
      const words = line.trim().split(/\s+/u).flatMap(dividedWord);
      const end = l < lines.length - 1 ? 'line' : p < paragraphs.length - 1 ? 'paragraph' : undefined;
      if (end) words.push({ ...words.pop()!, end });
      return words;
    });
  });
}

function dividedWord(word: string): Part[] {
  if (!isUnspaced(word)) return [{ text: word }];
  const words: string[] = [];
  let opening = '';
  for (const { segment, isWordLike } of segmentsOf(WORDS, word)) {
    if (!isWordLike && OPENING.test(segment)) opening += segment;
    else if (isWordLike || words.length === 0 || opening !== '') {
      words.push(opening + segment);
      opening = '';
    } else words.push(words.pop()! + segment);
  }
  if (opening !== '') words.push((words.pop() ?? '') + opening);
  return words.map((text, index) => (index < words.length - 1 ? { text, glued: true } : { text }));
}
