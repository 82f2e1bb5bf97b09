import { isUnspaced } from '../unspaced';

/** How words are said: the word as it is written, and its spoken form. One written small stands for itself with capitals too. */
export type Pronunciations = { readonly [word: string]: string };

/** Those of the pronunciations whose word occurs in the text; undefined when none does. */
export function pronunciationsIn(text: string, pronunciations: Pronunciations | undefined): Pronunciations | undefined {
  const entries = Object.entries(pronunciations ?? {}).filter(([word]) => occursIn(text, word));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The same as a field of what a step is asked for, which is left out where no word occurs. */
export function pronunciationsFor(
  text: string,
  asked: { pronunciations?: Pronunciations },
): { pronunciations?: Pronunciations } {
  const pronunciations = pronunciationsIn(text, asked.pronunciations);
  return pronunciations ? { pronunciations } : {};
}

/** What is said for a word with the marks around it off; undefined when there is no pronunciation for it. */
export function pronounced(word: string, pronunciations: Pronunciations): string | undefined {
  const longestFirst = Object.entries(pronunciations).sort(([one], [other]) => other.length - one.length);
  for (const [written, said] of longestFirst) {
    if (occursIn(word, written)) return word.replace(patternOf(written), () => said);
  }
  return undefined;
}

function occursIn(text: string, word: string): boolean {
  // A pattern is made only where it may fit: most words of a long list do not occur.
  return text.toLowerCase().includes(word.toLowerCase()) && patternOf(word).test(text);
}

function patternOf(word: string): RegExp {
  // No more than these: a pattern of whole characters takes no other sign behind a backslash, such as a hyphen.
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  const flags = word === word.toLowerCase() ? 'iu' : 'u';
  const inside = String.raw`[\p{L}\p{M}\p{N}]`;
  return new RegExp(isUnspaced(word) ? escaped : `(?<!${inside})${escaped}(?!${inside})`, flags);
}
