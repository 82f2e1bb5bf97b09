/**
 * Characters that nobody sees, and text is smuggled or turned around with. The joiners stay where they shape what is
 * seen: in emoji, and in scripts that are written with them.
 */
const INVISIBLE =
  /(?<![\p{Extended_Pictographic}\p{M}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}])(?:\u200c|\u200d)|(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Co}\p{Cs}]/gu;

/** A text on one line, in Unicode's composed form, without control, direction and zero-width characters. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** The same for a text of several paragraphs: its line breaks stay, at most one blank line in a row. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\S\n]|(?!\n)\p{Cc}/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** At most so many characters of a text, ended between words where it has any. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  const end = cut.lastIndexOf(' ');
  return (end > 0 ? cut.slice(0, end) : cut.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')).replace(
    /[\s.,;:]+$/,
    '',
  );
}
