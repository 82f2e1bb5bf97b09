import { SAMPLES_PER_SECOND } from '../../domain/film/narration';
import { duckedBy } from './ducking';
import { heardOf, type Music } from './heard-music';
import type { ClipSound } from './sound-work';

const SAMPLES_PER_MS = SAMPLES_PER_SECOND / 1000;

/** The music is faded in, so that it does not begin all at once. */
const FADE_IN_SAMPLES = 1.5 * SAMPLES_PER_SECOND;

/**
 * The music of the whole film, left and right at 48 kHz (full scale is 1), one clip at a time: it ends with the film, is
 * repeated as often as need be, and gives way to the words. `gainDb` is its gain while somebody speaks.
 */
export function* filmBed(clips: readonly ClipSound[], music: Music, gainDb: number): Generator<Float32Array[]> {
  const filmSamples = clips.reduce((sum, { row }) => sum + row.samples, 0);
  const lift = duckedBy(
    clips.flatMap(({ row, spoken }) =>
      spoken.map(({ startMs, endMs }) => ({ startMs: row.startMs + startMs, endMs: row.startMs + endMs })),
    ),
  );
  const gainAt = (ms: number) => 10 ** ((gainDb + lift(ms)) / 20) / 32_768;
  const heard = heardOf(music, filmSamples);
  let at = 0;
  let gain = gainAt(0);
  for (const { row } of clips) {
    const [left, right] = [new Float32Array(row.samples), new Float32Array(row.samples)];
    for (let sample = 0; sample < row.samples;) {
      // The gain is computed for each millisecond, and goes there in a straight line.
      const next = gainAt((at + SAMPLES_PER_MS) / SAMPLES_PER_MS);
      for (let step = 0; step < SAMPLES_PER_MS && sample < row.samples; step++, sample++, at++) {
        const fade = at < FADE_IN_SAMPLES ? 0.5 - 0.5 * Math.cos((Math.PI * at) / FADE_IN_SAMPLES) : 1;
        const now = fade * (gain + ((next - gain) * step) / SAMPLES_PER_MS);
        left[sample] = heard(at, 0) * now;
        right[sample] = heard(at, 1) * now;
      }
      gain = next;
    }
    yield [left, right];
  }
}
