import stringWidth from 'string-width';

/** The text in exactly so many columns of a terminal: cut with an ellipsis, or padded; wide characters count twice. */
export function fit(text: string, columns: number): string {
  const clean = text.replace(/[\p{C}\s]+/gu, ' ');
  if (stringWidth(clean) <= columns) return clean + ' '.repeat(columns - stringWidth(clean));
  let cut = '';
  for (const character of clean) {
    if (stringWidth(cut + character) > columns - 1) break;
    cut += character;
  }
  return `${cut}…${' '.repeat(Math.max(0, columns - 1 - stringWidth(cut)))}`;
}
