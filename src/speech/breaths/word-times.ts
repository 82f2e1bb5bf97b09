import type { WordTime } from '../../domain/film/narration';
import type { Part } from '../../domain/text/part';
import type { Span } from './span';

/**
 * The times of all words of a narration, in whole milliseconds inside it, one after another. A word that makes no sound has
 * no length, at the end of the word before it.
 */
export function wordTimes(
  words: readonly Part[],
  spans: readonly (Span | undefined)[],
  durationMs: number,
): WordTime[] {
  const lastMs = Math.floor(durationMs);
  const firstMs = Math.round(spans.find((span) => span !== undefined)?.startMs ?? 0);
  let earliestMs = Math.min(Math.max(0, firstMs), lastMs);
  return words.map((word, i) => {
    const span = spans[i];
    const startMs = span ? Math.min(Math.max(Math.round(span.startMs), earliestMs), lastMs) : earliestMs;
    earliestMs = span ? Math.min(Math.max(Math.round(span.endMs), startMs), lastMs) : startMs;
    return { ...word, startMs, endMs: earliestMs };
  });
}
