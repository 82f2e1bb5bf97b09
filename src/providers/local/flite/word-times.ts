import type { WordTime } from '../../../domain/film/narration';
import type { Span } from './align-words';

/**
 * The times of all words of a narration, in whole milliseconds inside it, in order. A word that makes no sound has the
 * time of the word before it, or of the first word that is heard.
 */
export function wordTimes(words: string[], spans: (Span | undefined)[], durationMs: number): WordTime[] {
  let last = spans.find((span) => span !== undefined) ?? { startMs: 0, endMs: 0 };
  let earliestMs = 0;
  return words.map((text, i) => {
    last = spans[i] ?? last;
    const startMs = Math.min(Math.max(Math.round(last.startMs), earliestMs), Math.floor(durationMs));
    const endMs = Math.min(Math.max(Math.round(last.endMs), startMs), Math.floor(durationMs));
    earliestMs = startMs;
    return { text, startMs, endMs };
  });
}
