import { clauseWords } from '../../domain/text/clauses';
import type { Part } from '../../domain/text/part';
import { sentenceWords } from '../../domain/text/sentences';

/** The words that are spoken in one go, and the silence after them. */
export interface Breath {
  words: Part[];
  pauseMs: number;
}

/** Past this length a sentence is taken in several breaths, so that no run of the synthesiser is long. */
const LONGEST_CHARACTERS = 400;
const AFTER_CLAUSE_MS = 120;
const AFTER_LINE_MS = 200;
const AFTER_SENTENCE_MS = 320;
const AFTER_PARAGRAPH_MS = 600;

/** Divides an English text into breaths; their words in order are the words of the text. */
export function splitBreaths(text: string): Breath[] {
  const sentences = sentenceWords(text);
  return sentences.flatMap((sentence, s) => {
    const breaths = linesOf(sentence).flatMap((line) => clauseWords(line, LONGEST_CHARACTERS));
    const isLast = s === sentences.length - 1 || sentence.at(-1)!.end === 'paragraph';
    const afterLast = isLast ? AFTER_PARAGRAPH_MS : AFTER_SENTENCE_MS;
    const inside = (words: Part[]) => (words.at(-1)!.end ? AFTER_LINE_MS : AFTER_CLAUSE_MS);
    return breaths.map((words, b) => ({ words, pauseMs: b < breaths.length - 1 ? inside(words) : afterLast }));
  });
}

function linesOf(words: readonly Part[]): Part[][] {
  const lines: Part[][] = [[]];
  for (const [index, word] of words.entries()) {
    lines.at(-1)!.push(word);
    if (word.end && index < words.length - 1) lines.push([]);
  }
  return lines;
}
