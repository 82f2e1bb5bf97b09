import type { Part } from '../../text/part';
import { shownLength } from './shown-length';

/** How wide words are on one line, in letters. */
export function lineLength(words: readonly Part[]): number {
  return words.reduce((length, { text, glued }, index) => {
    return length + shownLength(text) + (glued || index === words.length - 1 ? 0 : 1);
  }, 0);
}
