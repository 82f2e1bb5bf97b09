import stringWidth from 'string-width';

/** Where a line may be broken: at all that is no letter or sign, but for the space that says that it is not. */
const BREAKS = /(?:\p{C}|[^\S\u00A0])+/gu;

/** Text as lines of at most so many columns, those after the first indented; a word that is longer has a line of its own. */
export function wrapped(text: string, columns: number, indent = ''): string[] {
  const lines: string[] = [];
  for (const word of text.replace(BREAKS, ' ').trim().split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(`${last} ${word}`) <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length > 0 ? `${indent}${word}` : word);
  }
  return lines;
}
