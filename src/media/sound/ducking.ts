import type { Spoken } from './sound-work';

/** How much louder music may be where nobody speaks for long, in decibels. */
export const RISE_DB = 6;

/** It begins to rise so long after a word: between the words of a sentence it stays where it is. */
const HOLD_MS = 500;
const RISE_DB_PER_MS = 6 / 1000;

/** It is down again so long before the next word. */
const LEAD_MS = 60;
const FALL_DB_PER_MS = 15 / 1000;

/**
 * Answers how many decibels music is lifted at a moment of the film, 0 to `RISE_DB`: the words are known beforehand, so that it
 * is down when one begins. `spoken` in their order; times in milliseconds from the start of the film, asked for in their order.
 */
export function duckedBy(spoken: readonly Spoken[]): (ms: number) => number {
  let next = 0;
  let endedMs = -Infinity;
  return (ms) => {
    for (let word = spoken[next]; word && word.startMs <= ms; word = spoken[++next]) {
      endedMs = Math.max(endedMs, word.endMs);
    }
    const sinceMs = ms - endedMs - HOLD_MS;
    const untilMs = (spoken[next]?.startMs ?? Infinity) - ms - LEAD_MS;
    const lift = Math.max(0, Math.min(RISE_DB, sinceMs * RISE_DB_PER_MS, untilMs * FALL_DB_PER_MS));
    return RISE_DB * (0.5 - 0.5 * Math.cos((Math.PI * lift) / RISE_DB));
  };
}
