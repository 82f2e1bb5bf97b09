import type { WordTime } from '../../film/narration';
import { breakCost, partsClauses } from './break-cost';
import { cheapestDivision } from './cheapest-division';
import { linesMeant } from './lines-meant';
import { lineLength } from './line-length';

/** In units of one phrase more than needed. */
const CLAUSE_INSIDE = 1.75;
const ORPHAN = 2;

/**
 * Divides words into phrases of at most `longest` letters that can be read at a glance. A phrase never goes beyond the end of a
 * sentence or a line, ends at commas and pauses where possible and never at an article or a preposition where it need not, and
 * the phrases of a line are about equally long. A phrase is longer only when a single word is.
 */
export function dividePhrases(words: readonly WordTime[], longest: number, language: string): WordTime[][] {
  return linesMeant(words).flatMap((line) =>
    cheapestDivision(line.length, (start, end) => phraseCost(line, start, end, longest, language)).map(([start, end]) =>
      line.slice(start, end),
    ),
  );
}

function phraseCost(
  words: readonly WordTime[],
  start: number,
  end: number,
  longest: number,
  language: string,
): number | undefined {
  const length = lineLength(words.slice(start, end));
  if (length > longest && end - start > 1) return undefined;
  const free = Math.max(0, 1 - length / longest);
  let cost = 1 + free * free;
  if (end - start === 1 && length <= longest / 4 && words.length > 1) cost += ORPHAN;
  for (let index = start; index < end - 1; index++) if (partsClauses(words, index)) cost += CLAUSE_INSIDE;
  return cost + (end < words.length ? breakCost(words, end - 1, language) : 0);
}
