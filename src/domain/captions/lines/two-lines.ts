import type { WordTime } from '../../film/narration';
import { breakCost } from './break-cost';
import { lineLength } from './line-length';

/** How much a line that is longer than the other costs, when the words are in it twice as often. */
const IMBALANCE = 1.5;

/** Words on one line, or on two. */
export interface TwoLines {
  /** The index of the first word of the second line, if there is one. */
  secondLineFrom?: number;
  /** In units of one phrase more than needed. */
  cost: number;
}

/**
 * Puts words on one line of at most `longest` letters, else on two of about the same length, broken where it costs least;
 * undefined when they do not fit.
 */
export function twoLines(words: readonly WordTime[], longest: number, language: string): TwoLines | undefined {
  const whole = lineLength(words);
  if (whole <= longest || words.length === 1) return { cost: 0 };
  let best: TwoLines | undefined;
  for (let from = 1; from < words.length; from++) {
    const [first, second] = [lineLength(words.slice(0, from)), lineLength(words.slice(from))];
    if (Math.max(first, second) > longest) continue;
    const cost = (IMBALANCE * Math.abs(first - second)) / whole + breakCost(words, from - 1, language);
    if (!best || cost < best.cost) best = { secondLineFrom: from, cost };
  }
  return best;
}
