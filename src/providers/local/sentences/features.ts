import { lookUp, type FeatureKind } from './lexicon';
import { nameLength, plainWords } from './painted-words';

/** Something to be seen that a text names: `name` as a prompt says it (`stars`), `word` its plain form (`star`). */
export interface Feature {
  word: string;
  name: string;
  kind: FeatureKind;
}

const NEGATIONS = new Set(['no', 'not', 'without', 'never', 'neither', 'nor']);

/** "One day" says nothing of the hour; these do. */
const DAYTIME = /\b(?:next|following|by|all|whole|bright|hot|sunny|clear) day\b/g;

/** "My grandmother's ring": whose it is need not be there. */
const OWNERS = /\b(?:my|your|his|her|our|their) \p{L}+[’']s\b/gu;

/**
 * What the text names that a picture can show, in the order of its words; a thing named twice is there twice. A name of several words
 * is of the kind of its last one: a polar bear is a creature, and a fire extinguisher no fire.
 */
export function namedFeatures(text: string): Feature[] {
  const words =
    plainWords(text.toLowerCase().replace(DAYTIME, 'daylight').replace(OWNERS, ' '))
      .replace(/[’']s\b/g, '')
      .match(/\p{L}+/gu) ?? [];
  const features: Feature[] = [];
  for (let i = 0; i < words.length;) {
    const length = nameLength(words, i);
    const before = words.slice(i, i + length - 1);
    const written = words[i + length - 1] ?? '';
    const found = NEGATIONS.has(words[i - 1] ?? '') ? undefined : lookUp(written);
    i += length;
    if (!found) continue;
    const named = (last: string) => [...before, last].join(' ');
    features.push({ word: named(found.word), name: named(found.plural ? written : found.word), kind: found.kind });
  }
  return features;
}
