import { spokenAddress } from '../../speech/spoken-address';
import { canBeSpoken } from '../../speech/spoken-length';
import type { SaidWord } from '../../speech/received-word-times';

/** Brackets make commands of words for some models ("[laugh]"); of pictures and control characters a voice makes noise. */
const NOT_SENT =
  /[[\]{}<>\p{Extended_Pictographic}\p{Cc}\p{Co}\p{Cn}\p{Cs}\u{FE0F}\u{200B}\u{FEFF}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;
/** Signs that are read as words. */
const READ_SIGN = /[&+=%@$€£¥°§]/;
const AROUND = /^(?<before>["'“‘«(]*)(?<core>.*?)(?<after>[.,;:!?…"'”’»)]*)$/u;

/** The words of a text, as white space parts them, and what a server is sent for each; nothing for one that makes no sound. */
export function saidWords(text: string): SaidWord[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const said: SaidWord[] = [];
  for (const word of words) {
    const last = said.at(-1);
    // A dash that stands alone is a pause.
    if (last && /^[—–…-]+$/u.test(word) && /[\p{L}\p{N}]$/u.test(last.said)) last.said += ',';
    said.push({ text: word, said: saidFor(word) });
  }
  return said;
}

/** What a server is sent for these words. */
export function sentText(words: readonly SaidWord[]): string {
  return words
    .map(({ said }) => said)
    .filter((said) => said !== '')
    .join(' ');
}

function saidFor(word: string): string {
  const plain = word.replace(NOT_SENT, '');
  const { before = '', core = '', after = '' } = AROUND.exec(plain)?.groups ?? {};
  const address = spokenAddress(core);
  const said = address === undefined ? plain : `${before}${address.replace(/\s+/g, ' ')}${after}`;
  return canBeSpoken(said) || READ_SIGN.test(said) ? said : '';
}
