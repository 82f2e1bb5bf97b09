import { VOWELS } from './stress';

/** What comes after a word: words such as "the" and "to" sound otherwise before a vowel, and at the end of a clause. */
export interface Following {
  sound: 'vowel' | 'consonant' | 'pause';
  /** The word "to". */
  isTo: boolean;
}

/** Before a pause, and at the end. */
export const PAUSE: Following = { sound: 'pause', isTo: false };

const CONSONANTS = new Set('bdfhjklmnpstvwzðŋɡɹɾʃʒʤʧθT');

/** What the word before one with these phonemes is followed by; a word with no sound lets through what is behind it. */
export function followingOf(word: string, phonemes: string, behind: Following): Following {
  const first = Array.from(phonemes).find((sign) => VOWELS.has(sign) || CONSONANTS.has(sign));
  const sound = first === undefined ? behind.sound : VOWELS.has(first) ? 'vowel' : 'consonant';
  return { sound, isTo: word.toLowerCase() === 'to' };
}
