import type { WordTime } from '../film/narration';
import { addressPieces } from '../text/address-pieces';
import { inPlaceOf, joinOnOneLine } from '../text/part';
import { isSpokenWord, withSigns } from '../text/signs';
import { spokenLength } from '../text/spoken/spoken-length';
import { wordsOf } from '../text/words';

/**
 * The words of a narration as captions show them, one after another in time: a sign that is not heard stands in one word
 * with its neighbour, and several words that were timed as one share its time. Nothing when no word has a time.
 */
export function heardWords(wordTimes: readonly WordTime[]): WordTime[] {
  let earliestMs = 0;
  const timed = wordTimes.flatMap(sharedTime).map((word) => {
    const startMs = Math.max(word.startMs, earliestMs);
    earliestMs = Math.max(word.endMs, startMs);
    return { ...word, startMs, endMs: earliestMs };
  });
  const groups = withSigns(timed, ({ startMs, endMs }) => endMs === startMs);
  return groups.map((group) => {
    const { startMs, endMs } = group.find((word) => word.endMs > word.startMs)!;
    return { ...inPlaceOf(group.at(-1)!, joinOnOneLine(group)), startMs, endMs };
  });
}

function sharedTime(timed: WordTime): WordTime[] {
  const words = wordsOf(timed.text).flatMap(addressPieces);
  if (words.length < 2) return [timed];
  const weights = words.map((word) => (isSpokenWord(word) ? Math.max(1, spokenLength(word.text)) : 0));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const lengthMs = timed.endMs - timed.startMs;
  let before = 0;
  return words.map((word, index) => {
    const at = (weight: number) => timed.startMs + Math.round(whole === 0 ? 0 : (lengthMs * weight) / whole);
    const startMs = at(before);
    before += weights[index]!;
    const part = index === words.length - 1 ? inPlaceOf(timed, word.text) : word;
    return { ...part, startMs, endMs: at(before) };
  });
}
