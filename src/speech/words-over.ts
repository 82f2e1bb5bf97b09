import { FRAME_MS } from './loudness-frames';
import type { SpokenClause } from './spoken-clauses';

/** A part of speech between long silences, in frames: `end` is the first one after it. */
interface Utterance {
  start: number;
  end: number;
  /** How loud it mostly is. */
  loudness: number;
}

/** No comma has a pause as long: what comes after it is a sentence, or breath. */
const PAUSE_MS = 300;
/** So long a voice pauses only where the text gives it reason to. */
const LONG_PAUSE_MS = 800;
/** Breath is softer than speech by so much (16 dB). */
const SOFT = 10 ** (-16 / 20);
/** Words left out of the reckoning take time all the same: so far from what is expected they may be. */
const AT_LEAST = 0.5;
const AT_MOST = 2;
/** Letters and words in a second, above which something must be missing. */
const FASTEST_PER_SECOND = 20;

/**
 * Where the words begin and end in speech, as the first frame and the one after the last: breath and babble before and after
 * them, each parted by a long silence, are left out. A part stays when it is about as long as the clauses at that end of the text take,
 * at the pace of the rest. `level` is that of silence, in the frames' own measure.
 */
export function wordsWithin(
  frames: Float64Array,
  level: number,
  clauses: readonly SpokenClause[],
): { start: number; end: number } {
  let parts = utterances(frames, level);
  const loudest = Math.max(...parts.map(({ loudness }) => loudness));
  const isSoft = ({ loudness }: Utterance) => loudness < loudest * SOFT;
  while (parts.length > 1) {
    const [last, before] = [parts.at(-1)!, parts.slice(0, -1)];
    if (!isOutside(last, last.start - before.at(-1)!.end, before, clauses, isSoft(last))) break;
    parts = before;
  }
  while (parts.length > 1 && isSoft(parts[0]!)) {
    const [first, ...rest] = parts as [Utterance, ...Utterance[]];
    if (!isOutside(first, rest[0]!.start - first.end, rest, clauses.toReversed(), true)) break;
    parts = rest;
  }
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}

/** Whether a part is none of the words; `clauses` end with those that it would have to be. */
function isOutside(
  part: Utterance,
  pause: number,
  rest: readonly Utterance[],
  clauses: readonly SpokenClause[],
  isSoft: boolean,
): boolean {
  const restMs = rest.reduce((sum, each) => sum + lengthMs(each), 0);
  const weight = clauses.reduce((sum, clause) => sum + clause.weight, 0);
  if ((weight * 1000) / restMs > FASTEST_PER_SECOND) return false;
  const isLong = pause * FRAME_MS >= LONG_PAUSE_MS;
  if (isSoft && isLong) return true;
  return (isSoft || isLong) && !mayBeClauses(lengthMs(part), restMs, clauses, weight);
}

/** Whether the last clauses, how many ever, would take about so long at the pace of those before. */
function mayBeClauses(partMs: number, restMs: number, clauses: readonly SpokenClause[], weight: number): boolean {
  let after = 0;
  return clauses
    .slice(1)
    .toReversed()
    .some((clause) => {
      after += clause.weight;
      const expectedMs = (restMs * after) / (weight - after);
      return partMs >= expectedMs * AT_LEAST && partMs <= expectedMs * AT_MOST;
    });
}

function utterances(frames: Float64Array, level: number): Utterance[] {
  const parts: { start: number; end: number; heard: number[] }[] = [];
  for (const [index, frame] of frames.entries()) {
    if (frame <= level) continue;
    const last = parts.at(-1);
    if (last && (index - last.end) * FRAME_MS < PAUSE_MS) {
      last.end = index + 1;
      last.heard.push(frame);
    } else parts.push({ start: index, end: index + 1, heard: [frame] });
  }
  return parts.map(({ start, end, heard }) => ({ start, end, loudness: usual(heard) }));
}

function lengthMs({ start, end }: Utterance): number {
  return (end - start) * FRAME_MS;
}

/** What three quarters of the frames are below. */
function usual(heard: readonly number[]): number {
  return heard.toSorted((a, b) => a - b)[Math.floor(heard.length * 0.75)] ?? 0;
}
