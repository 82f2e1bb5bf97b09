import type { Following } from './following';

/** A word in its sentence: its Penn Treebank tag, and what comes after it. */
export interface Place {
  tag: string;
  following: Following;
}

/** How each of the small words is said that sound by their neighbours; undefined where the lexicon has it right. */
const WEAK: Readonly<Record<string, (place: Place, word: string) => string | undefined>> = {
  a: ({ tag }) => (tag === 'DT' ? 'ɐ' : 'ˈA'),
  an: ({ tag }, word) => (word === 'AN' && tag.startsWith('NN') ? undefined : 'ɐn'),
  the: ({ tag, following }, word) => {
    if (word === 'THE' && tag !== 'DT') return undefined;
    return following.sound === 'vowel' ? 'ði' : 'ðə';
  },
  to: ({ following }) => (following.sound === 'pause' ? 'tu' : following.sound === 'vowel' ? 'tʊ' : 'tə'),
  in: ({ tag, following }, word) => {
    if (word === 'IN' && tag === 'NNP') return undefined;
    return following.sound === 'pause' || tag !== 'IN' ? 'ˈɪn' : 'ɪn';
  },
  by: ({ tag }) => (tag.startsWith('RB') ? 'bˈI' : undefined),
  am: ({ following }, word) => (word === 'am' ? (following.sound === 'pause' ? 'æm' : 'ɐm') : undefined),
  i: ({ tag }, word) => (word === 'I' && tag === 'PRP' ? 'ˌI' : undefined),
  used: ({ tag, following }) => (/^(?:VBD|JJ)$/.test(tag) && following.isTo ? 'jˈust' : 'jˈuzd'),
};

/** How a small word ("a", "the", "to", "used") is said here; undefined for every other word. */
export function weakForm(word: string, place: Place): string | undefined {
  const small = word.toLowerCase();
  return Object.hasOwn(WEAK, small) ? WEAK[small]!(place, word) : undefined;
}
