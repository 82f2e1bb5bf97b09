import type { WordTime } from '../film/narration';
import { endsClause } from '../text/clauses';
import { hasFullStop } from '../text/marks';
import { sentencesOf } from '../text/sentences';
import { shownLength } from './shown-length';

const PAUSE_MS = 350;

/** The costs of a division, in units of one phrase more than needed. */
const COST = {
  clauseInside: 1.75,
  orphan: 2,
  breakInClause: 0.15,
  breakAfterShortWord: 0.3,
  breakAfterAbbreviation: 0.6,
};

/**
 * Divides words into phrases of at most `longest` letters that can be read at a glance. A phrase never goes beyond the end of a
 * sentence or a line, ends at commas and pauses where possible, and the phrases of a line are about equally long. A phrase is
 * longer only when a single word is.
 */
export function dividePhrases(words: readonly WordTime[], longest: number): WordTime[][] {
  return sentencesOf(words)
    .flatMap(linesOf)
    .flatMap((line) => divideLine(line, longest));
}

/** How wide words are on one line, in letters. */
function lengthOf(words: readonly WordTime[]): number {
  return words.reduce((length, { text, glued }, index) => {
    return length + shownLength(text) + (glued || index === words.length - 1 ? 0 : 1);
  }, 0);
}

/**
 * Finds the cheapest division. `best[end]` is the cheapest one of the first `end` words, computed from the shorter ones before
 * it.
 */
function divideLine(words: WordTime[], longest: number): WordTime[][] {
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= words.length; end++) {
    let found = { cost: Infinity, start: end - 1 };
    for (let start = end - 1; start >= 0; start--) {
      if (start < end - 1 && lengthOf(words.slice(start, end)) > longest) break;
      const cost = best[start]!.cost + phraseCost(words, start, end, longest);
      if (cost < found.cost) found = { cost, start };
    }
    best.push(found);
  }
  const phrases: WordTime[][] = [];
  for (let end = words.length; end > 0; end = best[end]!.start) phrases.unshift(words.slice(best[end]!.start, end));
  return phrases;
}

function phraseCost(words: WordTime[], start: number, end: number, longest: number): number {
  const length = lengthOf(words.slice(start, end));
  const free = Math.max(0, 1 - length / longest);
  let cost = 1 + free * free;
  if (end - start === 1 && length <= longest / 4 && words.length > 1) cost += COST.orphan;
  for (let index = start; index < end - 1; index++) if (partsClauses(words, index)) cost += COST.clauseInside;
  if (end < words.length && !partsClauses(words, end - 1)) {
    const { text } = words[end - 1]!;
    if (hasFullStop(text)) cost += COST.breakAfterAbbreviation;
    else cost += shownLength(text) <= 3 ? COST.breakAfterShortWord : COST.breakInClause;
  }
  return cost;
}

/** Whether a clause ends after this word: with a mark, or with a pause of the voice. */
function partsClauses(words: WordTime[], index: number): boolean {
  const word = words[index]!;
  const next = words[index + 1];
  if (next && next.startMs - word.endMs >= PAUSE_MS) return true;
  return endsClause(words, index);
}

function linesOf(words: WordTime[]): WordTime[][] {
  const lines: WordTime[][] = [[]];
  for (const word of words) {
    lines.at(-1)!.push(word);
    if (word.end) lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}
