/** What stands between spaces, or between letters of the scripts that are written without them. */
const WORDS =
  /[^\s\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}]+/gu;

/** The longest word of a text; empty where there is none. */
export function longestWord(text: string): string {
  let longest = '';
  for (const [word] of text.matchAll(WORDS)) if (word.length > longest.length) longest = word;
  return longest;
}
