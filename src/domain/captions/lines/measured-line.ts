import type { WordTime } from '../../film/narration';
import { goesOnAsAddress } from '../../text/address-pieces';
import { breakCost, partsClauses } from './break-cost';
import { shownLength } from './shown-length';

/** What it costs to go on with an address in the next caption: more than anything else does. */
const ADDRESS_PARTED = 20;
/** And in the next line, where it fits on one: more than another caption does. */
const FITTING_PARTED = 6;

/**
 * Words that are to be divided. Each of many divisions asks for the same widths and costs: here they are reckoned once, so that
 * the time for a long line grows as its words do.
 */
export class MeasuredLine {
  /** How wide all before each word is, with the space before that. */
  private readonly before: number[] = [0];
  private readonly parted: number[] = [0];
  /** With which word the address of each begins, and before which it ends; a word that is no piece of one is by itself. */
  private readonly from: number[] = [];
  private readonly until: number[] = [];
  private readonly costs: (number | undefined)[] = [];
  private readonly firstCosts: (number | undefined)[] = [];

  constructor(
    readonly words: readonly WordTime[],
    private readonly language: string,
  ) {
    for (const [index, { text, glued }] of words.entries()) {
      this.before.push(this.before[index]! + shownLength(text) + (glued ? 0 : 1));
      this.parted.push(this.parted[index]! + Number(partsClauses(words, index)));
      this.from.push(this.isInAddress(index) ? this.from[index - 1]! : index);
    }
    for (let index = words.length - 1; index >= 0; index--) {
      this.until[index] = this.isInAddress(index + 1) ? this.until[index + 1]! : index + 1;
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
    return (this.firstCosts[index] ??= breakCost(this.words.slice(index, index + 3), 0, this.language));
  }

  /** Whether the words from `start` until before `end` are of one address. */
  isOneAddress(start: number, end: number): boolean {
    return this.from[end - 1]! <= start;
  }

  /** What it costs to go on in a second line of at most `longest` letters with the word at `from`, when the first one begins at `start`. */
  secondLineCost(from: number, start: number, longest: number): number {
    const isParted = this.isInAddress(from) && this.lengthOf(this.from[from]!, this.until[from]!) <= longest;
    return this.breakCost(from - 1, start) + (isParted ? FITTING_PARTED : 0);
  }

  /** What it costs to end a caption before the word at `end`. */
  endCost(end: number): number {
    if (end >= this.words.length) return 0;
    return this.breakCost(end - 1) + (this.isInAddress(end) ? ADDRESS_PARTED : 0);
  }

  /** Whether an address goes on with the word at `end`. */
  private isInAddress(end: number): boolean {
    const [before, next] = [this.words[end - 1], this.words[end]];
    return before !== undefined && next !== undefined && goesOnAsAddress(before, next);
  }
}
