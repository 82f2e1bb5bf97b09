import { BARS_PER_PHRASE, MOOD_STYLES, type MoodName } from './moods';
import { writeScore } from './score/write-score';
import { renderScore } from './sound/render-score';

/** A piece of 48 kHz stereo, left and right in turn: `loopSamples` of each channel that follow on themselves, then the ending. */
export interface Piece {
  samples: Int16Array;
  loopSamples: number;
}

/** What decides a piece: equal ones sound the same, sample by sample. */
export interface PieceRequest {
  mood: MoodName;
  seed: number;
  bars: number;
}

/** More would only be longer to compute, and larger to keep: about a minute and a half. */
const MOST_BARS = 24;

/** How many bars a piece needs that is to be as long as so many samples, repeated if need be. */
export function barsFor(mood: MoodName, seed: number, samples: number): number {
  const { samplesPerBeat, beatsPerBar, endingBars } = writeScore(mood, seed, BARS_PER_PHRASE);
  const bars = Math.max(1, samples / (samplesPerBeat * beatsPerBar) - endingBars);
  const rounds = Math.ceil(bars / MOST_BARS);
  return Math.ceil(bars / rounds / BARS_PER_PHRASE) * BARS_PER_PHRASE;
}

/** Composes and plays a piece; a minute of music keeps a core busy for about a second. */
export function compose({ mood, seed, bars }: PieceRequest): Piece {
  const { left, right, bodySamples } = renderScore(writeScore(mood, seed, bars), MOOD_STYLES[mood].pad.brightness);
  const samples = new Int16Array(2 * left.length);
  for (let at = 0; at < left.length; at++) {
    samples[2 * at] = Math.round(left[at]! * 32_767);
    samples[2 * at + 1] = Math.round(right[at]! * 32_767);
  }
  return { samples, loopSamples: bodySamples };
}
