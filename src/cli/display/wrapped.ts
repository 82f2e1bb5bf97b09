import stringWidth from 'string-width';

/** Text as lines of at most so many columns, those after the first indented; a word that is longer has a line of its own. */
export function wrapped(text: string, columns: number, indent = ''): string[] {
  const lines: string[] = [];
  for (const word of text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(`${last} ${word}`) <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length > 0 ? `${indent}${word}` : word);
  }
  return lines;
}
