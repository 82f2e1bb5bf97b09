/** An ending of English words: the words that may stand before it, the likeliest first, and how it sounds after one of them. */
export interface Ending {
  stemsOf(word: string): string[];
  joined(stem: string): string;
}

/** After one of these an American t becomes the tapped sound in "water", if a vowel follows. */
const TAPS = new Set('AIOWYiuæɑəɛɪɹʊʌ');
const DOUBLED = /([bcdgklmnprstvxz])\1ing$|cking$/;

const S: Ending = {
  stemsOf: (word) => {
    if (word.length < 3 || !word.endsWith('s')) return [];
    return [
      ...(word.endsWith('ss') ? [] : [word.slice(0, -1)]),
      ...(word.endsWith("'s") || /..[^i]es$/.test(word) ? [word.slice(0, -2)] : []),
      ...(/..ies$/.test(word) ? [`${word.slice(0, -3)}y`] : []),
    ];
  },
  joined: (stem) => {
    if (/[ptkfθ]$/u.test(stem)) return `${stem}s`;
    return /[szʃʒʧʤ]$/u.test(stem) ? `${stem}ᵻz` : `${stem}z`;
  },
};

const ED: Ending = {
  stemsOf: (word) => {
    if (word.length < 4 || !word.endsWith('d')) return [];
    return [
      ...(word.endsWith('dd') ? [] : [word.slice(0, -1)]),
      ...(/..[^e]ed$/.test(word) ? [word.slice(0, -2)] : []),
    ];
  },
  joined: (stem) => {
    if (/[pkfθʃsʧ]$/u.test(stem)) return `${stem}t`;
    if (stem.endsWith('d')) return `${stem}ᵻd`;
    return stem.endsWith('t') ? `${tapped(stem)}ᵻd` : `${stem}d`;
  },
};

const ING: Ending = {
  stemsOf: (word) => {
    if (word.length < 5 || !word.endsWith('ing')) return [];
    const stem = word.slice(0, -3);
    return [...(stem.length > 2 ? [stem] : []), `${stem}e`, ...(DOUBLED.test(word) ? [stem.slice(0, -1)] : [])];
  },
  joined: (stem) => `${tapped(stem)}ɪŋ`,
};

/** `T` is how the voice was taught the tapped sound. */
function tapped(stem: string): string {
  return stem.endsWith('t') && TAPS.has(stem.at(-2) ?? '') ? `${stem.slice(0, -1)}T` : stem;
}

/** The endings in the order in which they are tried. */
export const ENDINGS: readonly Ending[] = [S, ED, ING];
