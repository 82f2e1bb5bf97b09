import { spokenLength } from '../domain/text/spoken/spoken-length';
import { FRAME_MS } from './loudness-frames';
import { innerSentenceEnds, spokenWeight } from './spoken-clauses';
import { UnusableSpeechError } from './unusable-speech';
import type { UsualPace } from './usual-pace';

/** Voices say 12 to 18 letters and words a second; past these limits something is missing, or was babbled. */
const SLOWEST_PER_SECOND = 8;
const FASTEST_PER_SECOND = 21;
/** A single word may be drawn out, and hardly has pauses. */
const SLACK_MS = 2_000;
/** The pause after a sentence is at least as long. */
const SENTENCE_PAUSE_MS = 100;
/** So little text says nothing of a pace. */
const LEAST_WEIGHT = 25;
/** Pauses at marks, which a voice makes or not, do not count for its pace; those within words and between them do. */
const COUNTED_PAUSE_MS = 60;
/** A sound that ends so near the end of the file, and so much of its usual loudness, was cut off in the middle (9 dB). */
const CUT_OFF_MS = 10;
const CUT_OFF_LOUDNESS = 10 ** (-9 / 20);

/** Speech by its frames: those from `start` to `end` are the words, and what is above `level` is heard. */
export interface FramedSpeech {
  frames: Float64Array;
  level: number;
  start: number;
  end: number;
}

/**
 * Throws an `UnusableSpeechError` when speech is not as long as `text` takes, by what is spoken of it: too long; too short in
 * itself; or too short for the pace of this voice, the more so when it ends in the middle of a sound, or has fewer pauses than sentences
 * end. The pace of good speech is added to `pace`.
 */
export function checkWhole(speech: FramedSpeech, text: string, pace: UsualPace): void {
  const durationMs = (speech.end - speech.start) * FRAME_MS;
  const weight = spokenWeight(text);
  const longestMs = (spokenLength(text) * 1000) / SLOWEST_PER_SECOND + SLACK_MS;
  const shortestMs = (weight * 1000) / FASTEST_PER_SECOND;
  const lasts = `speech of ${seconds(durationMs)}, where this text takes ${seconds(shortestMs)} to ${seconds(longestMs)}`;
  if (durationMs < shortestMs) throw new UnusableSpeechError(`${lasts}: words are missing`);
  if (durationMs > longestMs) throw new UnusableSpeechError(`${lasts}: it babbles`);

  if (weight < LEAST_WEIGHT) return;
  const { spokenMs, pauses } = paused(speech);
  const perSecond = (weight * 1000) / spokenMs;
  const most = pace.mostPerSecond(endsWithinSound(speech) || pauses < innerSentenceEnds(text));
  if (perSecond > most) {
    const least = seconds((weight * 1000) / most);
    throw new UnusableSpeechError(
      `${seconds(spokenMs)} of words, where this text has at least ${least}: words are missing`,
    );
  }
  pace.add(perSecond);
}

function endsWithinSound({ frames, level, end }: FramedSpeech): boolean {
  if ((frames.length - end) * FRAME_MS >= CUT_OFF_MS) return false;
  const heard = frames.filter((frame) => frame > level).toSorted();
  const usual = heard[Math.floor(heard.length / 2)] ?? 0;
  return frames[frames.length - 1]! > usual * CUT_OFF_LOUDNESS;
}

/** How long is spoken, when every pause counts as a short one, and how many pauses could be those after sentences. */
function paused({ frames, level, start, end }: FramedSpeech): { spokenMs: number; pauses: number } {
  let [spoken, silent, pauses] = [0, 0, 0];
  for (const frame of frames.subarray(start, end)) {
    if (frame > level) {
      spoken += 1 + Math.min(silent, COUNTED_PAUSE_MS / FRAME_MS);
      if (silent * FRAME_MS >= SENTENCE_PAUSE_MS) pauses += 1;
      silent = 0;
    } else silent += 1;
  }
  return { spokenMs: spoken * FRAME_MS, pauses };
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}
