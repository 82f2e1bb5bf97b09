import { widthOf } from './width-of';

/** The text in exactly so many columns of a terminal: cut with an ellipsis, or padded; wide characters count twice. */
export function fit(text: string, columns: number): string {
  const clean = text.replace(/[\p{C}\s]+/gu, ' ');
  if (widthOf(clean) <= columns) return clean + ' '.repeat(columns - widthOf(clean));
  let cut = '';
  for (const character of clean) {
    if (widthOf(cut + character) > columns - 1) break;
    cut += character;
  }
  return `${cut}…${' '.repeat(Math.max(0, columns - 1 - widthOf(cut)))}`;
}
