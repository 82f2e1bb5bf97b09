/** A figure is read as a word of about four letters; a syllable of Hangul, Kana or Han takes as long as two or three. */
const WEIGHTS: [RegExp, number][] = [
  [/\p{Nd}/gu, 4],
  [/\p{Script=Hangul}/gu, 2.5],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, 2],
  [/\p{Script=Han}/gu, 3],
];

/** A letter or sign that stands many times in a row takes no longer than three of them; marks on letters take nothing. */
const REPEATED = /(\P{N})\1{3,}/gu;
const MANY_SIGNS = /[^\p{L}\p{N}\s]{4,}/gu;

/** How many characters of plain English take as long to say as this text. */
export function spokenLength(text: string): number {
  const weights = WEIGHTS.reduce((sum, [sign, weight]) => sum + (text.match(sign)?.length ?? 0) * (weight - 1), 0);
  return spokenCharacters(text) + weights;
}

/** How many characters of a text are spoken, or are marks that a voice heeds. */
export function spokenCharacters(text: string): number {
  const plain = text
    .replace(/\p{M}/gu, '')
    .replace(REPEATED, '$1$1$1')
    .replace(MANY_SIGNS, (signs) => signs.slice(0, 3));
  return Array.from(plain).length;
}
