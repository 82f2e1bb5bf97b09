import { array, constantFrom, tuple, type Arbitrary } from 'fast-check';

const WORDS = ['sea', 'Dr.', 'e.g.', '“Wait!”', '—', '3.5', 'storm…', '🎉', '日本。語', 'it.', 'well;', 'I.'];

const SPACES = [' ', ' ', ' ', '  ', '\n', '. ', '! ', '.\n\n', '\r\n\r\n', '?” '];

/** Words with what follows each, hard to divide into sentences when they are put together; `more` may be among them too. */
export function hardWords(words: { minLength: number; maxLength: number }, ...more: string[]): Arbitrary<string[]> {
  const word = tuple(constantFrom(...WORDS, ...more), constantFrom(...SPACES));
  return array(
    word.map(([text, space]) => text + space),
    words,
  );
}
