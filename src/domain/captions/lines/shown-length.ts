/** What is as wide as two Latin letters: Chinese, Japanese and Korean signs with their marks, and emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/gu;

/** What stands on or under another sign, or is never seen. */
const WITHOUT_WIDTH = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;

/** How wide a text is when it is shown, in Latin letters. */
export function shownLength(text: string): number {
  const seen = text.replace(WITHOUT_WIDTH, '');
  return Array.from(seen).length + (seen.match(WIDE)?.length ?? 0);
}
