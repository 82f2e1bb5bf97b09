import type { Part } from '../text/part';
import type { Artifact } from './artifact';

/** The rate of all sound in Storyreel. Every frame rate in use divides it. */
export const SAMPLES_PER_SECOND = 48_000;

/**
 * When one word of a scene's text is heard, from the start of the narration. `text` keeps its punctuation. A sign that makes
 * no sound has no length.
 */
export interface WordTime extends Part {
  startMs: number;
  endMs: number;
}

/** A scene's spoken audio: mono 16-bit WAV at 48 kHz of exactly `samples` samples, and a JSON array of `WordTime`. */
export interface Narration {
  audio: Artifact;
  wordTimes: Artifact;
  samples: number;
}
