/** Writing in which no spaces part the words, and the marks that go with it. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3001-\u303f\uff01-\uff65]/u;

/** Whether a text is written, at least in part, without spaces between its words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}
