import type { WordTime } from '../../film/narration';
import { cheapestDivision } from './cheapest-division';
import { linesMeant } from './lines-meant';
import { MeasuredLine } from './measured-line';
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
  return linesMeant(words).flatMap((line) => {
    const measured = new MeasuredLine(line, language);
    return cheapestDivision(line.length, (start, end) => blockCost(measured, start, end, longest)).map(
      ([start, end]) => {
        const from = twoLines(measured, start, end, longest)?.secondLineFrom;
        return {
          lines: from === undefined ? [line.slice(start, end)] : [line.slice(start, from), line.slice(from, end)],
        };
      },
    );
  });
}

function blockCost(line: MeasuredLine, start: number, end: number, longest: number): number | undefined {
  const length = line.lengthOf(start, end);
  if (length > 2 * longest && end - start > 1) return undefined;
  const divided = twoLines(line, start, end, longest);
  // It may fit again with one word less: only beyond two lines' letters nothing does.
  if (!divided) return Infinity;
  const free = Math.max(0, 1 - length / (2 * longest));
  const orphan = length <= longest / 4 && line.words.length > end - start ? ORPHAN : 0;
  return 1 + free * free + divided.cost + orphan + line.endCost(end);
}
