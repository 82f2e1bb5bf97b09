import { LETTER_NAMES } from '../domain/text/spoken/figures-said';

const LETTERS = new Map(Object.entries(LETTER_NAMES).map(([letter, name]) => [name, letter]));
const NAME = `(?:${[...LETTERS.keys()].join('|')})`;
const NAMES = new RegExp(`^${NAME}(?: ${NAME})+$`);

/** "B.B.C" for "bee bee see": what is said for one written word and is nothing but letters' names are its letters. */
export function asInitials(said: string): string {
  if (!NAMES.test(said)) return said;
  return (said.match(new RegExp(NAME, 'g')) ?? []).map((name) => LETTERS.get(name)).join('.');
}
