import { spokenLength } from '../../../domain/text/spoken/spoken-length';

/** Writing in which a sign is a syllable or a word. */
const SYLLABLES = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** How many characters of European writing take as long to tell as this text. */
export function toldLength(text: string): number {
  return SYLLABLES.test(text) ? Math.round(spokenLength(text)) : text.length;
}
