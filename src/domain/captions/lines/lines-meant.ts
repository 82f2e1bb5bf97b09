import type { Part } from '../../text/part';
import { sentencesOf } from '../../text/sentences';

/** Words by the sentences, and the lines of verse, that end with some of them: beyond these no caption goes. */
export function linesMeant<Word extends Part>(words: readonly Word[]): Word[][] {
  return sentencesOf(words).flatMap(linesOf);
}

function linesOf<Word extends Part>(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [[]];
  for (const word of words) {
    lines.at(-1)!.push(word);
    if (word.end) lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}
