/** The signs before a stressed vowel: the word's main one, and a lesser one. */
const MAIN = 'ˈ';
const LESSER = 'ˌ';
const EITHER = /[ˈˌ]/;

/** The signs of vowels; capitals are diphthongs (`A` as in day, `I` as in eye, `O` as in go, `W` as in now, `Y` as in boy). */
export const VOWELS: ReadonlySet<string> = new Set('AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻ');
/** The signs that take twice as long as others. */
const LONG = new Set('AIOQWYʤʧ');

/** Whether phonemes have a main stress. */
export function hasMainStress(phonemes: string): boolean {
  return phonemes.includes(MAIN);
}

/** The same with a lesser stress in the place of the main one, and none in the place of the lesser ones. */
export function lessened(phonemes: string): string {
  return hasMainStress(phonemes) ? phonemes.replaceAll(LESSER, '').replaceAll(MAIN, LESSER) : phonemes;
}

/** The same with a lesser stress on the first vowel where there was no stress at all. */
export function slightlyStressed(phonemes: string): string {
  return EITHER.test(phonemes) ? phonemes : beforeFirstVowel(phonemes, LESSER);
}

/** The same with a main stress, if there is a vowel for it. */
export function stressed(phonemes: string): string {
  if (hasMainStress(phonemes)) return phonemes;
  return EITHER.test(phonemes) ? phonemes.replaceAll(LESSER, MAIN) : beforeFirstVowel(phonemes, MAIN);
}

/** Phonemes one after another as one word, with the last of their stresses as the main one. */
export function joinedLetters(letters: readonly string[]): string {
  const joined = letters.map(lessened).join('');
  const last = joined.lastIndexOf(LESSER);
  return last < 0 ? joined : joined.slice(0, last) + MAIN + joined.slice(last + 1);
}

/** How long phonemes are, counted in short sounds and signs. */
export function weight(phonemes: string): number {
  return Array.from(phonemes).reduce((sum, sign) => sum + (LONG.has(sign) ? 2 : 1), 0);
}

function beforeFirstVowel(phonemes: string, sign: string): string {
  const signs = Array.from(phonemes);
  const at = signs.findIndex((each) => VOWELS.has(each));
  return at < 0 ? phonemes : [...signs.slice(0, at), sign, ...signs.slice(at)].join('');
}
