import { canBeSpoken } from '../../../text/signs';
import { LONGEST_PRONUNCIATION, LONGEST_WORD, MOST_PRONUNCIATIONS } from '../../../bounds';
import { problem, type Check } from './check';
import { isShown, shortened } from './shown';
import { spokenText } from './text';

const said = spokenText(LONGEST_PRONUNCIATION);

/** What is wrong with pronunciations: each is a word, and how it is said. */
export const pronunciationProblems: Check = (value, field) => {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
  if (!isRecord) return problem(field, 'be words with how they are said', isShown(value));
  const entries = Object.entries(value);
  if (entries.length > MOST_PRONUNCIATIONS) {
    return problem(field, `have at most ${MOST_PRONUNCIATIONS} words`, `has ${entries.length}`);
  }
  return entries.flatMap(([word, spoken]) => {
    if (/\s/u.test(word) || !canBeSpoken(word) || word.length > LONGEST_WORD) {
      return problem(field, `have single words of at most ${LONGEST_WORD} characters`, `has "${shortened(word)}"`);
    }
    return said(spoken, `${field}.${shortened(word)}`);
  });
};
