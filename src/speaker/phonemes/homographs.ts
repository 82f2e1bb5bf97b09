/** How a word is meant: as another word that sounds so, or as another part of speech than the tagger says. */
export interface Meant {
  as?: string;
  tag?: string;
}

/** A word among the others of its sentence, in small letters: those before it, those after it, and its tag. */
interface Setting {
  before: readonly string[];
  after: readonly string[];
  tag: string;
}

const set = (words: string) => new Set(words.split(' '));
const METAL = set(
  'metal metals iron tin copper zinc silver gold pipe pipes paint poisoning molten melted melt bullet bullets roof ore alloy heavy weight weights soldier soldiers coffin',
);
const LEADING = set(
  'in into take takes took taking taken lost keep kept role singer actor guitar character by over on story',
);
const SHIP = set('ship ships boat boats stern deck sail sails anchor prow vessel wave waves hull oar oars rudder');
const SHOT = set('arrow arrows string violin fiddle cello hair ribbon wood quiver archer hunter');
const OFTEN = set('often always usually sometimes evenings mornings every daily');
const PAST = set('yesterday ago last was were had did once then');
const SMALL = set(
  'detail details amount amounts particle particles trace traces quantity quantities difference differences',
);
const OF_MUSIC = set('guitar guitars player drum drums line voice voices note notes clef singer');

const some = (words: readonly string[], known: ReadonlySet<string>) => words.some((word) => known.has(word));
const isNoun = (tag: string) => /^(?:NN|JJ)/.test(tag);

/** What the words around it tell of a word that a part of speech alone does not; undefined where the tagger's is right. */
const MEANT: Readonly<Record<string, (setting: Setting) => Meant | undefined>> = {
  lead({ before, after, tag }) {
    if (!isNoun(tag) || some([...before.slice(-2), ...after.slice(0, 1)], LEADING)) return undefined;
    const isOfIt = /^(?:of|with)$/.test(before.at(-1) ?? '');
    return isOfIt || some([...before, ...after], METAL) ? { as: 'led' } : undefined;
  },
  read({ before, after, tag }) {
    const isToday = some([...before, ...after], OFTEN) && !some([...before, ...after], PAST);
    const isPlural = before.slice(-2).some((word) => /^(?:i|you|we|they)$/.test(word));
    return /^VB[DP]$/.test(tag) && isToday && isPlural ? { tag: 'VB' } : undefined;
  },
  bow({ before, after, tag }) {
    if (!isNoun(tag) || some([...before, ...after], SHOT)) return undefined;
    const isMade = /\b(?:made|makes|make|took|takes|take|gave|with) an? (?:\S+ )?$/.test(
      `${before.slice(-3).join(' ')} `,
    );
    return isMade || some([...before, ...after], SHIP) ? { tag: 'VB' } : undefined;
  },
  // The lexicon knows those of a violin only; a head is bent as a bough is.
  bowed: ({ tag }) => (tag.startsWith('VB') ? { as: 'boughed' } : undefined),
  bowing: ({ tag }) => (tag.startsWith('VB') ? { as: 'boughing' } : undefined),
  minute: ({ after: [next = ''] }) => (SMALL.has(next) ? { tag: 'JJ' } : undefined),
  tear({ before, after, tag }) {
    const isRent = isNoun(tag) && after[0] === 'in' && /^(?:a|the|long|small|large)$/.test(before.at(-1) ?? '');
    return isRent && !after.slice(1, 4).some((word) => /^eyes?$/.test(word)) ? { tag: 'VB' } : undefined;
  },
  object: ({ before }) =>
    /^(?:i|you|we|they|would|will|may|not|don't)$/.test(before.at(-1) ?? '') ? { tag: 'VB' } : undefined,
  content({ before }) {
    const isState = /^(?:am|is|are|was|were|be|been|felt|feel|seemed|very|quite|not|so|more)$/.test(
      before.at(-1) ?? '',
    );
    return isState ? { tag: 'JJ' } : undefined;
  },
  bass: ({ before, after: [next = ''] }) =>
    OF_MUSIC.has(next) || before.at(-1) === 'double' ? { tag: 'JJ' } : undefined,
};

/** How the word at a place of a sentence is meant, where words that are written alike are said otherwise. */
export function meantBy(words: readonly string[], at: number, tag: string): Meant {
  const word = words[at]!.toLowerCase();
  if (!Object.hasOwn(MEANT, word)) return {};
  const small = words.map((each) => each.toLowerCase());
  return MEANT[word]!({ before: small.slice(0, at), after: small.slice(at + 1), tag }) ?? {};
}
