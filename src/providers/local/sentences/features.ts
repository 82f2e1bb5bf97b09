import { lookUp, type FeatureKind } from './lexicon';

/** Something to be seen that a text names: `name` as a prompt says it (`stars`), `word` its plain form (`star`). */
export interface Feature {
  word: string;
  name: string;
  kind: FeatureKind;
}

const NEGATIONS = new Set(['no', 'not', 'without', 'never', 'neither', 'nor']);

/** "One day" says nothing of the hour; these do. */
const DAYTIME = /\b(?:next|following|by|all|whole|bright|hot|sunny|clear) day\b/g;

/** What the text names that a picture can show, in the order of its words; a thing named twice is there twice. */
export function namedFeatures(text: string): Feature[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .replace(DAYTIME, 'daylight')
      .match(/\p{L}+/gu) ?? [];
  return words.flatMap((written, i) => {
    const found = NEGATIONS.has(words[i - 1] ?? '') ? undefined : lookUp(written);
    return found ? [{ word: found.word, name: found.plural ? written : found.word, kind: found.kind }] : [];
  });
}
