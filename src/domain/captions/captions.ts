import type { WordTime } from '../film/narration';
import { heardWords } from './heard-words';
import { dividePhrases } from './phrases';

/** In characters: one line of a portrait film, in a size that can be read at arm's length. */
const LONGEST_CAPTION = 26;

/** When two captions are closer together than this, the first one stays until the next, because a short gap would flicker. */
const SHORT_GAP_MS = 700;

/** How long a caption stays after its last word when a longer pause follows. */
const LINGER_MS = 350;

/** Words shown together on the picture, from `startMs` until `endMs`. */
export interface Caption {
  words: WordTime[];
  startMs: number;
  endMs: number;
}

/**
 * The captions of spoken words, phrase by phrase in the script's own words. Their times count from the same start as the
 * words'.
 */
export function captionsOf(wordTimes: readonly WordTime[]): Caption[] {
  const phrases = dividePhrases(heardWords(wordTimes), LONGEST_CAPTION);
  return phrases.map((words, index) => ({
    words,
    startMs: words[0]!.startMs,
    endMs: endOf(words, phrases[index + 1]),
  }));
}

function endOf(words: WordTime[], next: WordTime[] | undefined): number {
  const spokenUntilMs = words.at(-1)!.endMs;
  if (!next) return spokenUntilMs + LINGER_MS;
  const nextStartMs = next[0]!.startMs;
  return nextStartMs - spokenUntilMs <= SHORT_GAP_MS ? nextStartMs : spokenUntilMs + LINGER_MS;
}
