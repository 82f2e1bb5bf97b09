import { SAMPLES_PER_SECOND, type WordTime } from '../narration';

/** One spoken part, and the pause after it. Samples at 48 kHz; word times count from the start of the part. */
export interface SpokenPart {
  samples: Int16Array;
  wordTimes: readonly WordTime[];
  pauseMs: number;
}

/** Joins the parts: each begins at the sample where the pause of the one before ends. There is no pause after the last one. */
export function joinedSpeech(parts: readonly SpokenPart[]): { samples: Int16Array; wordTimes: WordTime[] } {
  const starts: number[] = [];
  let length = 0;
  let pause = 0;
  for (const { samples, pauseMs } of parts) {
    starts.push(length + pause);
    length += pause + samples.length;
    pause = Math.round((pauseMs * SAMPLES_PER_SECOND) / 1000);
  }
  const joined = new Int16Array(length);
  parts.forEach(({ samples }, index) => joined.set(samples, starts[index]));
  const wordTimes = parts.flatMap((part, index) => {
    const shiftMs = Math.round(((starts[index] ?? 0) * 1000) / SAMPLES_PER_SECOND);
    return part.wordTimes.map((word) => ({
      ...word,
      startMs: word.startMs + shiftMs,
      endMs: word.endMs + shiftMs,
    }));
  });
  return { samples: joined, wordTimes };
}
