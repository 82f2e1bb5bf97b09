import type { WordTime } from '../../film/narration';
import { breakCost, partsClauses } from './break-cost';
import { shownLength } from './shown-length';

/**
 * Words that are to be divided. Each of many divisions asks for the same widths and costs: here they are reckoned once, so that
 * the time for a long line grows as its words do.
 */
export class MeasuredLine {
  /** How wide all before each word is, with the space before that. */
  private readonly before: number[] = [0];
  private readonly parted: number[] = [0];
  private readonly costs: (number | undefined)[] = [];
  private readonly firstCosts: (number | undefined)[] = [];

  constructor(
    readonly words: readonly WordTime[],
    private readonly language: string,
  ) {
    for (const [index, { text, glued }] of words.entries()) {
      this.before.push(this.before[index]! + shownLength(text) + (glued ? 0 : 1));
      this.parted.push(this.parted[index]! + Number(partsClauses(words, index)));
    }
  }

  /** How wide the words from `start` until before `end` are on one line, in letters. */
  lengthOf(start: number, end: number): number {
    return this.before[end]! - this.before[start]! - (this.words[end - 1]!.glued ? 0 : 1);
  }

  /** How many clauses end with the words from `start` until before `end`. */
  clausesIn(start: number, end: number): number {
    return this.parted[end]! - this.parted[start]!;
  }

  /** What it costs to end a line with the word at `index`, where nothing before the word at `start` is shown with it. */
  breakCost(index: number, start = 0): number {
    if (index > start) return (this.costs[index] ??= breakCost(this.words, index, this.language));
    return (this.firstCosts[index] ??= breakCost(this.words.slice(index, index + 2), 0, this.language));
  }
}
