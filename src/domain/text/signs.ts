import { hasSentenceMark, OPENING } from './marks';
import type { Part } from './part';

/** Signs that are read as words where they stand alone. */
const READ_SIGN = /[&+=×@%‰$€£¥°§]/u;

/** Whether there is anything in the text that a voice can say: a letter or a figure. */
export function canBeSpoken(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether a word is spoken, be it as a sign that is read; dashes, bullets, emoji and quotation marks by themselves are not. */
export function isSpokenWord({ text }: Part): boolean {
  return canBeSpoken(text) || READ_SIGN.test(text);
}

/** The words with every sign that is not spoken joined to the word that it goes with; `isSilent` tells which are such signs. */
export function withSigns<Word extends Part>(words: readonly Word[], isSilent: (word: Word) => boolean): Word[][] {
  const groups: Word[][] = [];
  let waiting: Word[] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (!isSilent(word)) {
      groups.push([...waiting, word]);
      waiting = [];
    } else if (!last || waiting.length > 0 || goesWithNext(word, last)) waiting.push(word);
    else last.push(word);
  }
  groups.at(-1)?.push(...waiting);
  return groups;
}

const BULLET = /^[•‣▪◦·]$/u;
/** After the end of a sentence they begin what somebody says or sings, or an item. */
const MAY_BEGIN = /^[-—–―*#♪♫]/u;

function goesWithNext(sign: Part, before: readonly Part[]): boolean {
  if (OPENING.test(sign.text) || BULLET.test(sign.text)) return true;
  const last = before.at(-1)!;
  if (last.end) return true;
  return !sign.end && MAY_BEGIN.test(sign.text) && before.some(({ text }) => hasSentenceMark(text));
}
