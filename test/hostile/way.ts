import type { WordTime } from '../../src/domain/film/narration';
import { wordsOf } from '../../src/domain/text/words';

/** A function that is tried, taken from its module: what it takes and answers does not matter here. */
export type Tried = (...given: unknown[]) => unknown;

/** How it is called with a text. */
export type Way = (tried: Tried, text: string) => unknown;

/** The words of a text, one after another in time. */
export const timed = (text: string): WordTime[] =>
  wordsOf(text).map((word, index) => ({ ...word, startMs: 300 * index, endMs: 300 * index + 280 }));

/** Calls a function with a list and each place in it. */
export const each = (items: readonly unknown[], tried: Tried, ...more: unknown[]): void =>
  items.forEach((_, index) => tried(items, index, ...more));
