import stringWidth from 'string-width';

/** What has one column for each of its characters, as nearly every text has. */
const PLAIN = /^[ -~]*$/;

/** How many columns of a terminal a text takes; wide characters count twice, colours nothing. Plain text is counted at once. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** Whether each line of a text fits so many columns. */
export function fitsColumns(text: string, columns: number): boolean {
  return text.split('\n').every((line) => widthOf(line) <= columns);
}
