import { middleOf } from '../../middle-of';

/** A figure that should not grow: the middle one of its first half and of its second, and whether they are as near as they should be. */
export interface Flatness {
  what: string;
  first: number;
  second: number;
  isFlat: boolean;
}

/** By how much the second half may be above the first: a share of it, and a little where that is next to nothing. */
export interface Tolerance {
  share: number;
  atLeast: number;
}

/** Compares the halves of figures in the order of their time. */
export function flatnessOf(what: string, figures: readonly number[], { share, atLeast }: Tolerance): Flatness {
  const half = Math.floor(figures.length / 2);
  const first = middleOf(figures.slice(0, half));
  const second = middleOf(figures.slice(half));
  return { what, first, second, isFlat: second <= first + Math.max(first * share, atLeast) };
}
