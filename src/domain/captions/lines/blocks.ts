import type { WordTime } from '../../film/narration';
import { breakCost } from './break-cost';
import { cheapestDivision } from './cheapest-division';
import { lineLength } from './line-length';
import { linesMeant } from './lines-meant';
import { twoLines } from './two-lines';

/** Words shown together, on one line or two. */
export interface Block {
  lines: WordTime[][];
}

/** In units of one block more than needed. */
const ORPHAN = 2;

/**
 * Divides words into blocks of at most two lines of `longest` letters. A block never goes beyond the end of a sentence or a line;
 * blocks, and the lines of one, are about equally long, and end where reading them is easy.
 */
export function divideBlocks(words: readonly WordTime[], longest: number, language: string): Block[] {
  return linesMeant(words).flatMap((line) =>
    cheapestDivision(line.length, (start, end) => blockCost(line, start, end, longest, language)).map(
      ([start, end]) => {
        const shown = line.slice(start, end);
        const from = twoLines(shown, longest, language)?.secondLineFrom;
        return { lines: from === undefined ? [shown] : [shown.slice(0, from), shown.slice(from)] };
      },
    ),
  );
}

function blockCost(
  words: readonly WordTime[],
  start: number,
  end: number,
  longest: number,
  language: string,
): number | undefined {
  const shown = words.slice(start, end);
  const length = lineLength(shown);
  if (length > 2 * longest && end - start > 1) return undefined;
  const divided = twoLines(shown, longest, language);
  // It may fit again with one word less: only beyond two lines' letters nothing does.
  if (!divided) return Infinity;
  const free = Math.max(0, 1 - length / (2 * longest));
  const orphan = length <= longest / 4 && words.length > shown.length ? ORPHAN : 0;
  return 1 + free * free + divided.cost + orphan + (end < words.length ? breakCost(words, end - 1, language) : 0);
}
