import { setImmediate } from 'node:timers/promises';
import { SAMPLES_PER_SECOND } from '../domain/film/narration';

/** Speech is laid together again from pieces of 30 ms, of which each half is blended with its neighbour's. */
const HALF_MS = 15;
/** How far a piece may be moved so that its waves go on from those before it: the longest period of a low voice. */
const REACH_MS = 12.5;
/** The place is first looked for by every so-manieth sample, and then exactly around the best. */
const COARSE = 6;
/** Others get their turn after so many pieces, some 10 ms of work. */
const PIECES = 60;

/**
 * The same speech, so much quicker (above 1) or slower, at the same pitch. Pieces of it are laid nearer together or further
 * apart, each where its waves fit those before it.
 */
export async function atSpeed(
  samples: Int16Array,
  speed: number,
  samplesPerSecond = SAMPLES_PER_SECOND,
): Promise<Int16Array> {
  if (speed === 1) return samples;
  const half = Math.round((HALF_MS * samplesPerSecond) / 1000);
  const reach = Math.round((REACH_MS * samplesPerSecond) / 1000);
  // With those of the next piece, half a piece later, they add up to 1.
  const weights = Float64Array.from({ length: 2 * half }, (_, n) => 0.5 - 0.5 * Math.cos((Math.PI * (n + 0.5)) / half));
  const sum = new Float64Array(Math.round(samples.length / speed));
  // Where the piece before would have gone on by itself.
  let next = 0;
  for (let piece = -1; piece * half < sum.length; piece++) {
    if (piece % PIECES === 0) await setImmediate();
    const wanted = Math.round(piece * half * speed);
    const from = piece < 1 ? wanted : bestPlace({ samples, next, length: half }, wanted, reach);
    for (let n = 0; n < 2 * half; n++) {
      const at = piece * half + n;
      if (at >= 0 && at < sum.length) sum[at]! += weights[n]! * (samples[from + n] ?? 0);
    }
    next = from + half;
  }
  return Int16Array.from(sum, (each) => Math.round(each));
}

/** The samples from `next` on, so many, which are looked for elsewhere. */
interface Sought {
  samples: Int16Array;
  next: number;
  length: number;
}

/** Where near `wanted` the samples are most like those that are sought. */
function bestPlace(sought: Sought, wanted: number, reach: number): number {
  const coarse = mostAlike(sought, wanted - reach, wanted + reach, COARSE);
  return mostAlike(sought, coarse - COARSE, coarse + COARSE, 1);
}

function mostAlike({ samples, next, length }: Sought, least: number, most: number, step: number): number {
  let best = { place: Math.round((least + most) / 2), likeness: -Infinity };
  for (let place = least; place <= most; place += step) {
    let [product, power] = [0, 1];
    for (let n = 0; n < length; n += COARSE) {
      const sample = samples[place + n] ?? 0;
      product += sample * (samples[next + n] ?? 0);
      power += sample * sample;
    }
    const likeness = product / Math.sqrt(power);
    if (likeness > best.likeness) best = { place, likeness };
  }
  return best.place;
}
