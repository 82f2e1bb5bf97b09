import type { Part } from '../../text/part';
import { leansBack } from './holding-words';

/** Words one by one; where writing has no spaces, with the endings and particles that lean on them. */
export function withLeaning<Word extends Part>(words: readonly Word[], language: string): Word[][] {
  const groups: Word[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (last?.at(-1)!.glued && leansBack(word.text, language)) last.push(word);
    else groups.push([word]);
  }
  return groups;
}
