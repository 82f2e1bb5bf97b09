import type { WordTime } from '../../../src/domain/film/narration';

/** Words spoken evenly, with a pause after each of those that `pausesMs` names. */
export function spoken(text: string, pausesMs: Record<string, number> = {}): WordTime[] {
  let atMs = 0;
  return text.split(' ').map((word) => {
    const time = { text: word, startMs: atMs, endMs: atMs + 250 };
    atMs += 300 + (pausesMs[word] ?? 0);
    return time;
  });
}
