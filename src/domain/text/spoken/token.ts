import { hasSentenceMark } from '../marks';

/** A word on the way to its spoken form: the marks around it, and what is said for what stands between them. */
export interface Token {
  before: string;
  core: string;
  after: string;
  /** Undefined while it is said as it is written. */
  said?: string;
}

/** An amount in figures. */
export const AMOUNT = String.raw`\d[\d,]*(?:\.\d+)?|\.\d+`;
const WHOLE_AMOUNT = new RegExp(`^-?(?:${AMOUNT})$`);

const BEFORE = /^["'“‘«‹([{*_¿¡]+/u;
const AFTER = /(?<![.,;:!?…"'”’»›)\]}*_])[.,;:!?…"'”’»›)\]}*_]+$/u;

/** Parts a word from the marks around it. */
export function tokenOf(word: string): Token {
  const [before = ''] = BEFORE.exec(word) ?? [];
  const rest = word.slice(before.length);
  const [after = ''] = AFTER.exec(rest) ?? [];
  return { before, core: rest.slice(0, rest.length - after.length), after };
}

/** What is said for a token, in its marks. */
export function saidText({ before, core, after, said }: Token): string {
  return said === undefined ? before + core + after : `${before}${said}${after}`;
}

/** Says an abbreviation in full: its full stop goes, but at the end of a sentence. */
export function sayAbbreviation(token: Token, said: string, isLast: boolean): void {
  token.said = said;
  if (!isLast || hasSentenceMark(token.after.slice(1))) token.after = token.after.replace('.', '');
}

/** Whether a token is an amount in figures, as it was written. */
export function isAmount(token: Token | undefined): boolean {
  return token !== undefined && WHOLE_AMOUNT.test(token.core);
}
