/** Marks that close what they stand behind, and those that open what they stand before. */
const CLOSING = '["\'”’»›)\\]」』）】》〉}*_]*$';
export const OPENING = /^[\p{Ps}\p{Pi}¿¡]+$/u;

/** Marks that end a sentence in European writing, and in writing that has marks for nothing else. */
const EUROPEAN_STOP = '[.!?…‽]';
const OTHER_STOP = '[。！？｡．।॥۔؟።፧။។៕։๚๛]';

const SENTENCE_MARK = new RegExp(`(?:${EUROPEAN_STOP}|${OTHER_STOP})${CLOSING}`, 'u');
const OTHER_SENTENCE_MARK = new RegExp(`${OTHER_STOP}${CLOSING}`, 'u');
const STRONG_MARK = new RegExp(`(?:[!?…;:—–‽；：―]|${OTHER_STOP})${CLOSING}`, 'u');
const COMMA = new RegExp(`[,，、،؛၊]${CLOSING}`, 'u');
const FULL_STOP = new RegExp(`\\.${CLOSING}`, 'u');

/** Whether a word ends with a mark that can end a sentence. */
export function hasSentenceMark(word: string): boolean {
  return SENTENCE_MARK.test(word);
}

/** Whether that mark ends a sentence whatever follows. */
export function hasPlainSentenceMark(word: string): boolean {
  return OTHER_SENTENCE_MARK.test(word);
}

/** Whether a word ends with a full stop, which an abbreviation may have too. */
export function hasFullStop(word: string): boolean {
  return FULL_STOP.test(word);
}

/** Whether a word ends with a mark that parts clauses, which a full stop does not. */
export function hasClauseMark(word: string): boolean {
  return STRONG_MARK.test(word) || COMMA.test(word);
}

/** Whether a word ends with a mark that parts clauses more than a comma does. */
export function hasStrongMark(word: string): boolean {
  return STRONG_MARK.test(word);
}

/** A word without the marks that open it and those that close it; its full stop stays. */
export function withoutQuotes(word: string): string {
  return word.replace(/^["'“‘«‹([{*_¿¡]+|(?<!["'”’»›)\]}*_])["'”’»›)\]}*_]+$/gu, '');
}
