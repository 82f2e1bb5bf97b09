import { canBeSpoken } from '../../../text/signs';
import { LONGEST_SPEAKER, MOST_SPEAKERS } from '../../../bounds';
import { problem, type Check } from './check';
import { timbre } from './provider-choice';
import { isShown, shortened } from './shown';

/** What is wrong with a cast: names as a story has them, each with a voice. */
export const castProblems: Check = (value, field) => {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
  if (!isRecord) return problem(field, 'be names with their voices', isShown(value));
  const entries = Object.entries(value);
  if (entries.length > MOST_SPEAKERS) {
    return problem(field, `have at most ${MOST_SPEAKERS} names`, `has ${entries.length}`);
  }
  return entries.flatMap(([name, spoken]) => {
    if (name.length > LONGEST_SPEAKER || !canBeSpoken(name) || name.trim() !== name) {
      return problem(field, `have names of at most ${LONGEST_SPEAKER} characters`, `has "${shortened(name)}"`);
    }
    return timbre(spoken, `${field}.${shortened(name)}`);
  });
};
