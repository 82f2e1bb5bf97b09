import { widthOf } from './width-of';

/** Where a line may be broken: at all that is no letter or sign, but for the space that says that it is not. */
const BREAKS = /(?:\p{C}|[^\S\u00A0])+/gu;

/** Text as lines of at most so many columns, those after the first indented; a word that is longer has a line of its own. */
export function wrapped(text: string, columns: number, indent = ''): string[] {
  const lines: string[] = [];
  let width = 0;
  for (const word of text.replace(BREAKS, ' ').trim().split(' ')) {
    const wordWidth = widthOf(word);
    if (lines.length > 0 && width + 1 + wordWidth <= columns) {
      lines[lines.length - 1] += ` ${word}`;
      width += 1 + wordWidth;
    } else {
      width = wordWidth + (lines.length > 0 ? widthOf(indent) : 0);
      lines.push(lines.length > 0 ? `${indent}${word}` : word);
    }
  }
  return lines;
}
