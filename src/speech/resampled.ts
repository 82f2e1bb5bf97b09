import { setImmediate } from 'node:timers/promises';
import { SAMPLES_PER_SECOND } from '../domain/film/narration';
import { atMost } from '../domain/schedule/at-most';

// Looked up once: under jest, whose globals are slow to reach, the loop below would take five times as long.
const { max, min, round } = Math;

/** Samples at the lower of the two rates on each side of an output sample: with 32, sound is 70 dB down just above the band. */
const REACH = 32;
/** The filter's middle, as a part of the lower rate's Nyquist frequency. */
const CUTOFF = 0.945;
const KAISER_BETA = 7;
/** Between two input samples so many places are told apart; all usual rates need fewer, and are exact. */
const MOST_PHASES = 1024;
/** After so many samples, some 10 ms of work, others get their turn. */
const PIECE = 32_768;

/** One sound after another: what waits for its turn between the pieces of many sounds would wait for a piece of each. */
const inTurn = atMost(1);

/** The modified Bessel function of the first kind and order zero, by its series. */
function bessel0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/** A low-pass by windowed sinc; `distance` in samples of the lower rate. */
function weight(distance: number): number {
  if (Math.abs(distance) >= REACH) return 0;
  const angle = Math.PI * CUTOFF * distance;
  const sinc = angle === 0 ? CUTOFF : (CUTOFF * Math.sin(angle)) / angle;
  return (sinc * bessel0(KAISER_BETA * Math.sqrt(1 - (distance / REACH) ** 2))) / bessel0(KAISER_BETA);
}

/** One row of weights for each place of an output sample between two input samples; each row passes a constant unchanged. */
function rowsOf(phases: number, stretch: number, reach: number): Float64Array[] {
  return Array.from({ length: phases }, (_, phase) => {
    const row = Float64Array.from({ length: 2 * reach }, (_, tap) =>
      weight((tap - reach + 1 - phase / phases) / stretch),
    );
    const sum = row.reduce((total, each) => total + each, 0);
    return row.map((each) => each / sum);
  });
}

/** The same sound at 48 kHz: nothing is added above the input's band, and nothing from above the output's folds down. */
export async function resampled(samples: Float32Array | Int16Array, samplesPerSecond: number): Promise<Int16Array> {
  if (samplesPerSecond === SAMPLES_PER_SECOND) return Int16Array.from(samples, (each) => round(each));
  return inTurn(() => resampleNow(samples, samplesPerSecond));
}

async function resampleNow(samples: Float32Array | Int16Array, samplesPerSecond: number): Promise<Int16Array> {
  const divisor = greatestCommonDivisor(SAMPLES_PER_SECOND, samplesPerSecond);
  const phases = min(MOST_PHASES, SAMPLES_PER_SECOND / divisor);
  const stretch = max(1, samplesPerSecond / SAMPLES_PER_SECOND);
  const reach = Math.ceil(REACH * stretch);
  const rows = rowsOf(phases, stretch, reach);
  const padded = new Float64Array(samples.length + 2 * reach + 1);
  padded.set(samples, reach - 1);
  const result = new Int16Array(Math.floor((samples.length * SAMPLES_PER_SECOND) / samplesPerSecond));
  for (let start = 0; start < result.length; start += PIECE) {
    if (start > 0) await setImmediate();
    fill(result, start, min(start + PIECE, result.length), { padded, rows, samplesPerSecond });
  }
  return result;
}

interface Source {
  padded: Float64Array;
  rows: Float64Array[];
  samplesPerSecond: number;
}

function fill(result: Int16Array, start: number, end: number, { padded, rows, samplesPerSecond }: Source): void {
  const phases = rows.length;
  const taps = (rows[0] as Float64Array).length;
  for (let index = start; index < end; index++) {
    // Counted in whole phases: past the last one the next input sample begins.
    const place = round((index * samplesPerSecond * phases) / SAMPLES_PER_SECOND);
    const from = Math.floor(place / phases);
    const row = rows[place % phases] as Float64Array;
    let sum = 0;
    // Two at a time, half as many sums have to wait for the one before.
    for (let tap = 0; tap < taps; tap += 2) {
      const at = from + tap;
      sum += (padded[at] as number) * (row[tap] as number) + (padded[at + 1] as number) * (row[tap + 1] as number);
    }
    result[index] = max(-32_768, min(32_767, round(sum)));
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
