import { canBeSpoken } from '../../../text/signs';
import { LONGEST_WORD } from '../../../bounds';
import { problem, type Check } from './check';
import { longestWord } from './longest-word';
import { isShown, shortened } from './shown';

/** Text that says something, of at most so many characters. */
export function text(most: number): Check {
  return (value, field) => {
    const expected = `be text of 1 to ${most} characters`;
    if (typeof value !== 'string') return problem(field, expected, isShown(value));
    if (value.length > most) return problem(field, expected, `has ${value.length} ("${shortened(value)}")`);
    return /\S/.test(value) ? [] : problem(field, expected, `is ${value === '' ? 'empty' : 'blank'}`);
  };
}

/** Text that can be spoken. */
export function spokenText(most: number): Check {
  const isText = text(most);
  return (value, field) => {
    const problems = isText(value, field);
    if (problems.length > 0) return problems;
    if (!canBeSpoken(value as string)) return problem(field, 'have at least one letter or number', 'has none');
    const word = longestWord(value as string);
    if (word.length <= LONGEST_WORD) return [];
    const came = `has one of ${word.length} ("${shortened(word)}")`;
    return problem(field, `have words of at most ${LONGEST_WORD} characters`, came);
  };
}
