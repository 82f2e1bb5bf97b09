import { inPlaceOf, type Part } from './part';
import { isAddress } from './spoken/spoken-address';
import { isUnspaced } from './unspaced';

/** A shorter address stays one word: it has room on a line of any film. */
const LONGEST_ADDRESS = 26;
/** Any other word is parted like one from here on: it is nobody's word. */
const LONGEST_WORD = 40;

const PIECES = /^\P{L}*\p{L}+:\/\/[^/?&=._~#%+@-]*[/?&=._~#%+@-]*|[^/?&=._~#%+@-]+[/?&=._~#%+@-]*|[/?&=._~#%+@-]+/gu;
const ENDS_PIECE = /[/?&=._~#%+@-]$/u;
/** Where a reader expects an address to go on in another line. */
const ENDS_STEP = /[/?&#]$/u;

/** A long address in the pieces that it can be shown in over several lines, where its own signs part it; another word by itself. */
export function addressPieces(word: Part): Part[] {
  if (word.text.length <= (isAddress(word.text) ? LONGEST_ADDRESS : LONGEST_WORD)) return [word];
  const pieces = word.text.match(PIECES)!;
  return pieces.map((text, index) => (index < pieces.length - 1 ? { text, glued: true } : inPlaceOf(word, text)));
}

/** Whether the next word is the next piece of the same address. */
export function goesOnAsAddress({ text, glued }: Part, next: Part): boolean {
  return glued === true && ENDS_PIECE.test(text) && !isUnspaced(text) && !isUnspaced(next.text);
}

/** Whether an address that is in pieces is among the words. */
export function holdsAddress(words: readonly Part[]): boolean {
  return words.some((word, index) => index > 0 && goesOnAsAddress(words[index - 1]!, word));
}

/** Whether a piece of an address ends with one of its steps, and not within a name. */
export function endsAddressStep(piece: string): boolean {
  return ENDS_STEP.test(piece);
}
