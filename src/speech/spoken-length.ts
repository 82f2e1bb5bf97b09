/** A digit is read as a word of about four letters; a syllable in Hangul, Kana or Han takes as long as two or three letters. */
const WEIGHTS: [RegExp, number][] = [
  [/\p{Nd}/gu, 4],
  [/\p{Script=Hangul}/gu, 2.5],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, 2],
  [/\p{Script=Han}/gu, 3],
];

/** How many characters of plain English take as long to say as this text. */
export function spokenLength(text: string): number {
  const characters = Array.from(text.replace(/\p{M}/gu, '')).length;
  return WEIGHTS.reduce((sum, [sign, weight]) => sum + (text.match(sign)?.length ?? 0) * (weight - 1), characters);
}

/** Whether there is anything in the text that a voice can say: a letter or a digit. */
export function canBeSpoken(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
