import { problemsText } from '../../../domain/film/order/order-problems/order-problem';
import { pronunciationProblems } from '../../../domain/film/order/order-problems/pronunciation-problems';
import type { Pronunciations } from '../../../domain/text/spoken/pronunciations';
import { InputError } from '../../input-error';
import { readText } from './read-text';

/** Reads how words are said from a text file: `word = spoken form` on each line; empty lines and those that begin with # are none. */
export async function readPronunciations(path: string): Promise<Pronunciations> {
  const lines = (await readText(path)).split('\n').map((line) => line.trim());
  const entries = lines.flatMap((line, index) => {
    if (line === '' || line.startsWith('#')) return [];
    const [, word, said] = /^([^\s=]+)\s*=\s*(\S.*)$/u.exec(line) ?? [];
    if (word === undefined || said === undefined) {
      throw new InputError(
        `Line ${index + 1} of ${path} should be one word and how it is said, such as "Aoife = Eefa", but is "${line.slice(0, 40)}". ` +
          'Each word of a name has a line of its own.',
      );
    }
    return [[word, said] as const];
  });
  if (entries.length === 0) {
    throw new InputError(`${path} says of no word how it is said: expected lines such as "Aoife = Eefa".`);
  }
  const pronunciations = Object.fromEntries(entries);
  const problems = pronunciationProblems(pronunciations, path);
  if (problems.length > 0) throw new InputError(`${problemsText(problems)}.`);
  return pronunciations;
}
