import { primaryLanguage } from '../../../../domain/language';
import { isUnspaced } from '../../../../domain/text/unspaced';
import { CHINESE } from './chinese';
import type { ForeignWords } from './foreign-words';
import { FRENCH } from './french';
import { GERMAN } from './german';
import { ITALIAN } from './italian';
import { PORTUGUESE } from './portuguese';
import { SPANISH } from './spanish';

/** The English words of what a text names, in its order, and whether it speaks of a person whom it does not name. */
export interface Vocabulary {
  named(text: string): string[];
  hasPronoun(text: string): boolean;
}

const KNOWN: { readonly [language: string]: ForeignWords } = {
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
  pt: PORTUGUESE,
  zh: CHINESE,
};

/** What is known of a language other than English; a language of which nothing is, names nothing. */
export function vocabularyOf(language: string): Vocabulary {
  const { nouns, negations, pronouns } = KNOWN[primaryLanguage(language)] ?? { nouns: '', negations: '', pronouns: '' };
  const english = new Map(
    nouns.split(' ').flatMap((entry) => {
      const [forms = '', word = ''] = entry.split('=');
      return forms.split('|').map((form) => [form, word] as const);
    }),
  );
  const wordsOf = (text: string) => (isUnspaced(nouns) ? longestIn(text, [...english.keys()]) : lettersOf(text));
  return {
    named: (text) => {
      const words = wordsOf(text);
      const isDenied = (at: number) => negations.split(' ').includes(words[at - 1] ?? '-');
      return words.flatMap((word, at) => (isDenied(at) ? [] : (english.get(word) ?? [])));
    },
    hasPronoun: (text) =>
      isUnspaced(pronouns)
        ? pronouns.split(' ').some((each) => text.includes(each))
        : lettersOf(text).some((word) => pronouns.split(' ').includes(word)),
  };
}

function lettersOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
}

/** The known words of a text that parts none, the longest that fits at each place. */
function longestIn(text: string, known: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const fitting = known.filter((word) => word !== '' && text.startsWith(word, at));
    const [longest] = fitting.toSorted((a, b) => b.length - a.length);
    if (longest !== undefined) found.push(longest);
    at += longest?.length ?? 1;
  }
  return found;
}
