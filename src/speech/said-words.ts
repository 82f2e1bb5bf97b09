import type { Part } from '../domain/text/part';
import { isSpokenWord } from '../domain/text/signs';
import type { Pronunciations } from '../domain/text/spoken/pronunciations';
import { spokenWords } from '../domain/text/spoken/spoken-words';
import { wordsOf } from '../domain/text/words';
import type { SaidWord } from './received-word-times';

/** Brackets make commands of words for some models ("[laugh]"); of pictures and control characters a voice makes noise. */
const NOT_SENT =
  /[[\]{}<>\p{Extended_Pictographic}\p{Cc}\p{Co}\p{Cn}\p{Cs}\u{FE0F}\u{200B}\u{FEFF}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;
/** A voice makes noise, or nothing for a long time, of more signs in a row than these. */
const MANY_SIGNS = /(?<first>[^\p{L}\p{M}\p{N}\s]{3})[^\p{L}\p{M}\p{N}\s]+/gu;
/** No writing needs more of them on one letter. */
const MANY_ACCENTS = /(?<few>\p{M}{3})\p{M}+/gu;
const IS_UNMARKED = /[\p{L}\p{M}\p{N}]["'”’»)]*$/u;

/** The words of a text, and what a server is sent for each; nothing for one that makes no sound. */
export function saidWords(text: string, language: string, pronunciations?: Pronunciations): SaidWord[] {
  const said: SaidWord[] = [];
  const words = wordsOf(text);
  const spoken = spokenWords(words, language, pronunciations);
  for (const [index, word] of words.entries()) {
    const last = said.at(-1);
    // A dash that stands alone is a pause.
    if (last && /^[—–…-]+$/u.test(word.text) && /[\p{L}\p{N}]$/u.test(last.said)) last.said += ',';
    said.push({ ...word, said: withPause(word, sendable(spoken[index]!)) });
  }
  return said;
}

/** What a server is sent for these words. */
export function sentText(words: readonly SaidWord[]): string {
  const sent = words.filter(({ said }) => said !== '');
  return sent.map(({ said, glued }, index) => said + (glued || index === sent.length - 1 ? '' : ' ')).join('');
}

/** A heading, an item and a line of verse have no mark at their ends, but a pause. */
function withPause({ end }: Part, said: string): string {
  if (!end || !IS_UNMARKED.test(said)) return said;
  return said + (end === 'paragraph' ? '.' : ',');
}

function sendable(spoken: string): string {
  const said = spoken.replace(NOT_SENT, '').replace(MANY_ACCENTS, '$<few>').replace(MANY_SIGNS, '$<first>');
  return isSpokenWord({ text: said }) ? said : '';
}
