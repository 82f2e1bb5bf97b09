import type { WordTime } from '../../film/narration';
import { cheapestDivision } from './cheapest-division';
import { linesMeant } from './lines-meant';
import { MeasuredLine } from './measured-line';

/** In units of one phrase more than needed. */
const CLAUSE_INSIDE = 1.75;
const ORPHAN = 2;

/** So many lines' letters an address may have that is shown at once, on two: its letters are narrow, and may be smaller than others. */
const ADDRESS_LINES = 3;

/**
 * Divides words into phrases of at most `longest` letters that can be read at a glance. A phrase never goes beyond the end of a
 * sentence or a line, ends at commas and pauses where possible and never at an article or a preposition where it need not, and
 * the phrases of a line are about equally long. A phrase is longer only when a single word is, or an address, which may fill two lines.
 */
export function dividePhrases(words: readonly WordTime[], longest: number, language: string): WordTime[][] {
  return linesMeant(words).flatMap((line) => {
    const measured = new MeasuredLine(line, language);
    return cheapestDivision(line.length, (start, end) => phraseCost(measured, start, end, longest)).map(
      ([start, end]) => line.slice(start, end),
    );
  });
}

function phraseCost(line: MeasuredLine, start: number, end: number, longest: number): number | undefined {
  const length = line.lengthOf(start, end);
  // An address is shown on two lines rather than one piece after the other.
  const most = line.isOneAddress(start, end) ? ADDRESS_LINES * longest : longest;
  if (length > most && end - start > 1) return undefined;
  const free = Math.max(0, 1 - length / longest);
  let cost = 1 + free * free;
  if (end - start === 1 && length <= longest / 4 && line.words.length > 1) cost += ORPHAN;
  // Added one by one: the sum of so many is rounded otherwise, and may choose between equals otherwise than it did.
  for (let clauses = line.clausesIn(start, end - 1); clauses > 0; clauses--) cost += CLAUSE_INSIDE;
  return cost + line.endCost(end);
}
