import { SAMPLES_PER_SECOND } from '../../src/domain/film/narration';

/** In milliseconds. */
const STEP_MS = 2.5;
const SHORTEST_PAUSE_MS = 100;

/** Of the loudest piece: what is below is silence (-38 dB). */
const SILENCE = 10 ** (-38 / 20);

/**
 * When sound begins again after each pause of at least a tenth of a second, and at first, in milliseconds: by its energy alone, with
 * nothing that our own word times are made with.
 */
export function onsetsIn(samples: Int16Array): number[] {
  const step = (SAMPLES_PER_SECOND * STEP_MS) / 1000;
  const levels = Array.from({ length: Math.floor(samples.length / step) }, (_, index) => {
    const piece = samples.subarray(index * step, (index + 1) * step);
    return Math.sqrt(piece.reduce((sum, sample) => sum + sample * sample, 0) / step);
  });
  const floor = levels.reduce((most, level) => Math.max(most, level), 0) * SILENCE;
  const onsets: number[] = [];
  let silentMs = SHORTEST_PAUSE_MS;
  for (const [index, level] of levels.entries()) {
    if (level > floor && silentMs >= SHORTEST_PAUSE_MS) onsets.push(index * STEP_MS);
    silentMs = level > floor ? 0 : silentMs + STEP_MS;
  }
  return onsets;
}
