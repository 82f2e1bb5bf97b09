import type { MeasuredLine } from './measured-line';

/** How much a line that is longer than the other costs, when the words are in it twice as often. */
const IMBALANCE = 1.5;

/** Words on one line, or on two. */
export interface TwoLines {
  /** The index in the measured line of the first word of the second line, if there is one. */
  secondLineFrom?: number;
  /** In units of one phrase more than needed. */
  cost: number;
}

/**
 * Puts the words from `start` until before `end` on one line of at most `longest` letters, else on two of about the same length, broken where it costs least;
 * undefined when they do not fit.
 */
export function twoLines(line: MeasuredLine, start: number, end: number, longest: number): TwoLines | undefined {
  const whole = line.lengthOf(start, end);
  if (whole <= longest || end - start === 1) return { cost: 0 };
  let best: TwoLines | undefined;
  for (let from = start + 1; from < end; from++) {
    const [first, second] = [line.lengthOf(start, from), line.lengthOf(from, end)];
    if (Math.max(first, second) > longest) continue;
    const cost = (IMBALANCE * Math.abs(first - second)) / whole + line.secondLineCost(from, start, longest);
    if (!best || cost < best.cost) best = { secondLineFrom: from, cost };
  }
  return best;
}
