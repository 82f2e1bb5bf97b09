import { FrameTransform } from './frame-transform';
import { HANN, HOP, WINDOW } from './frames';
import { Noise } from './noise';
import { pulses } from './pulses';
import { emptySpectrum, shapeFrame, type FrameParts } from './spectrum';

/** All that the model says of a piece of speech: the parts of its frames, and the pitch of each in Hz, 0 where there is no voice. */
export interface Frames extends FrameParts {
  f0: Float32Array;
}

const HALF = WINDOW / 2;
/** A cosine of full loudness is 1 in the spectrum. */
const SCALE = WINDOW / 4;

const transform = new FrameTransform();

/** The sound of a piece of speech, from -1 to 1 at 24 kHz, 300 samples a frame; its noise comes from the seed. */
export function soundOf(frames: Frames, seed: number): Float32Array {
  const count = frames.f0.length;
  const buzz = pulses(frames.f0);
  const noise = new Noise(seed);
  const [first, second] = [emptySpectrum(), emptySpectrum()];
  const sum = new Float64Array((count - 1) * HOP + WINDOW);
  const weights = new Float64Array(sum.length);
  for (let frame = 0; frame < count; frame += 2) {
    transform.spectra(
      (one, other) => {
        window(buzz, frame, one);
        window(buzz, frame + 1, other);
      },
      first,
      second,
    );
    shapeFrame(first, frame, count, frames, noise);
    const isPair = frame + 1 < count;
    if (isPair) shapeFrame(second, frame + 1, count, frames, noise);
    const [one, other] = transform.samples(first, second);
    overlap(one, frame, sum, weights);
    if (isPair) overlap(other, frame + 1, sum, weights);
  }
  return Float32Array.from({ length: count * HOP }, (_, at) => sum[at + HALF]! / Math.max(weights[at + HALF]!, 1e-11));
}

/** The samples of a frame, weighted; beyond the ends the sound is mirrored. */
function window(sound: Float64Array, frame: number, samples: Float64Array): void {
  const last = sound.length - 1;
  for (let n = 0; n < WINDOW; n++) {
    let at = Math.abs(frame * HOP + n - HALF);
    if (at > last) at = Math.max(0, 2 * last - at);
    samples[n] = (sound[at]! * HANN[n]!) / SCALE;
  }
}

function overlap(samples: Float64Array, frame: number, sum: Float64Array, weights: Float64Array): void {
  const start = frame * HOP;
  for (let n = 0; n < WINDOW; n++) {
    const weight = HANN[n]!;
    sum[start + n] = sum[start + n]! + samples[n]! * weight;
    weights[start + n] = weights[start + n]! + weight * weight;
  }
}
