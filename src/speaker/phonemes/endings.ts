import type { Accent } from '../voices/catalogue';

/**
 * An ending of English words: the words that may stand before it, the likeliest first, and how it sounds after one of them; undefined
 * where that is not known.
 */
export interface Ending {
  stemsOf(word: string): string[];
  joined(stem: string): string | undefined;
}

/** After one of these an American t becomes the tapped sound in "water", if a vowel follows. */
const TAPS = new Set('AIOWYiuæɑəɛɪɹʊʌ');
const DOUBLED = /([bcdgklmnprstvxz])\1ing$|cking$/;

const S: Pick<Ending, 'stemsOf'> = {
  stemsOf: (word) => {
    if (word.length < 3 || !word.endsWith('s')) return [];
    return [
      ...(word.endsWith('ss') ? [] : [word.slice(0, -1)]),
      ...(word.endsWith("'s") || /..[^i]es$/.test(word) ? [word.slice(0, -2)] : []),
      ...(/..ies$/.test(word) ? [`${word.slice(0, -3)}y`] : []),
    ];
  },
};

const ED: Pick<Ending, 'stemsOf'> = {
  stemsOf: (word) => {
    if (word.length < 4 || !word.endsWith('d')) return [];
    return [
      ...(word.endsWith('dd') ? [] : [word.slice(0, -1)]),
      ...(/..[^e]ed$/.test(word) ? [word.slice(0, -2)] : []),
    ];
  },
};

const ING: Pick<Ending, 'stemsOf'> = {
  stemsOf: (word) => {
    if (word.length < 5 || !word.endsWith('ing')) return [];
    const stem = word.slice(0, -3);
    return [...(stem.length > 2 ? [stem] : []), `${stem}e`, ...(DOUBLED.test(word) ? [stem.slice(0, -1)] : [])];
  },
};

/** The endings as they sound with a vowel of this kind in -es and -ed, and a t before it as `tapped` has it. */
function endings(vowel: string, tapped: (stem: string) => string, ing: Ending['joined']): readonly Ending[] {
  return [
    {
      ...S,
      joined: (stem) => {
        if (/[ptkfθ]$/u.test(stem)) return `${stem}s`;
        return /[szʃʒʧʤ]$/u.test(stem) ? `${stem}${vowel}z` : `${stem}z`;
      },
    },
    {
      ...ED,
      joined: (stem) => {
        if (/[pkfθʃsʧ]$/u.test(stem)) return `${stem}t`;
        if (stem.endsWith('d')) return `${stem}${vowel}d`;
        return stem.endsWith('t') ? `${tapped(stem)}${vowel}d` : `${stem}d`;
      },
    },
    { ...ING, joined: ing },
  ];
}

/** `T` is how the voices were taught the tapped sound. */
function tapped(stem: string): string {
  return stem.endsWith('t') && TAPS.has(stem.at(-2) ?? '') ? `${stem.slice(0, -1)}T` : stem;
}

/** The endings of an accent in the order in which they are tried. */
export const ENDINGS: Readonly<Record<Accent, readonly Ending[]>> = {
  american: endings('ᵻ', tapped, (stem) => `${tapped(stem)}ɪŋ`),
  british: endings(
    'ɪ',
    (stem) => stem,
    // An r that is heard before a vowel alone is not in the stem.
    (stem) => (/[əː]$/u.test(stem) ? undefined : `${stem}ɪŋ`),
  ),
};
