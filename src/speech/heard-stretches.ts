import { SAMPLES_PER_SECOND } from '../domain/film/narration';
import { FRAME_MS, loudnessFrames, silenceLevel } from './loudness-frames';

/** A stretch of time, from the start of the speech. */
export interface Stretch {
  startMs: number;
  endMs: number;
}

/** The shortest pause at a comma. Consonants such as p and t are silent for about as long; `matchPauses` tells them apart. */
const SHORTEST_PAUSE_MS = 70;

/** The stretches of speech at 48 kHz in which something is heard: between its pauses, without the silence at either end. */
export function heardStretches(samples: Int16Array): Stretch[] {
  const frames = loudnessFrames(samples, SAMPLES_PER_SECOND);
  const level = silenceLevel(frames);
  const stretches: Stretch[] = [];
  for (const [index, frame] of frames.entries()) {
    if (frame <= level) continue;
    const startMs = index * FRAME_MS;
    const last = stretches.at(-1);
    if (last && startMs - last.endMs < SHORTEST_PAUSE_MS) last.endMs = startMs + FRAME_MS;
    else stretches.push({ startMs, endMs: startMs + FRAME_MS });
  }
  return stretches;
}
