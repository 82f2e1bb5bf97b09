import { splitClauses } from '../../../domain/text/clause-boundaries';
import { splitParagraphs, splitSentences } from '../../../domain/text/sentence-boundaries';

/** The words (as white space parts them) that are spoken in one go, and the silence after them. */
export interface Breath {
  words: string[];
  pauseMs: number;
}

/** Past this length a sentence is taken in several breaths, so that no run of the synthesiser is long. */
const LONGEST_CHARACTERS = 400;
const AFTER_CLAUSE_MS = 120;
const AFTER_SENTENCE_MS = 320;
const AFTER_PARAGRAPH_MS = 600;

/** Divides an English text into breaths; their words in order are the words of the text. */
export function splitBreaths(text: string): Breath[] {
  return splitParagraphs(text).flatMap((paragraph) => {
    const sentences = splitSentences(paragraph, 'en');
    return sentences.flatMap((sentence, s) => {
      const clauses = splitClauses(sentence, LONGEST_CHARACTERS);
      const afterLast = s === sentences.length - 1 ? AFTER_PARAGRAPH_MS : AFTER_SENTENCE_MS;
      return clauses.map((clause, c) => ({
        words: clause.split(' '),
        pauseMs: c === clauses.length - 1 ? afterLast : AFTER_CLAUSE_MS,
      }));
    });
  });
}
