import { SAMPLES_PER_SECOND } from '../domain/film/narration';
import { atMost } from '../domain/schedule/at-most';
import { betweenOthers, withoutPause, type WorkInPieces } from './work-in-pieces';

// Looked up once, because globals are slow under jest: the loop below would take five times as long.
const { max, min, round } = Math;

/**
 * How many samples on each side of an output sample count, at the lower of the two rates: with 32, sound just above the band
 * is 70 dB down.
 */
const REACH = 32;
/** The middle of the filter's slope, as a part of the lower rate's Nyquist frequency. */
const CUTOFF = 0.945;
const KAISER_BETA = 7;
/** How many positions between two input samples are told apart. All usual rates need fewer, so they are exact. */
const MOST_PHASES = 1024;
/** Other work gets a turn after this many samples, which take less than 3 ms: what is asked of a server meanwhile takes some ten turns. */
const PIECE = 8_192;

/** Only one sound at a time: with many at once, other work would have to wait for a piece of each. */
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

/**
 * A row of weights for each position of an output sample between two input samples. Each row sums to 1, so a constant stays as
 * it is.
 */
function rowsOf(phases: number, stretch: number, reach: number): Float64Array[] {
  return Array.from({ length: phases }, (_, phase) => {
    const row = Float64Array.from({ length: 2 * reach }, (_, tap) =>
      weight((tap - reach + 1 - phase / phases) / stretch),
    );
    const sum = row.reduce((total, each) => total + each, 0);
    return row.map((each) => each / sum);
  });
}

/**
 * The same sound at 48 kHz, without aliasing: no new frequencies appear above the input's band or fold down into the output's.
 */
export async function resampled(samples: Float32Array | Int16Array, samplesPerSecond: number): Promise<Int16Array> {
  if (samplesPerSecond === SAMPLES_PER_SECOND) return Int16Array.from(samples, (each) => round(each));
  return inTurn(() => betweenOthers(resampledPieces(samples, samplesPerSecond)));
}

/** The same at once, for those who have a thread of their own. */
export function resampledAtOnce(samples: Float32Array | Int16Array, samplesPerSecond: number): Int16Array {
  if (samplesPerSecond === SAMPLES_PER_SECOND) return Int16Array.from(samples, (each) => round(each));
  return withoutPause(resampledPieces(samples, samplesPerSecond));
}

function* resampledPieces(samples: Float32Array | Int16Array, samplesPerSecond: number): WorkInPieces<Int16Array> {
  const divisor = greatestCommonDivisor(SAMPLES_PER_SECOND, samplesPerSecond);
  const phases = min(MOST_PHASES, SAMPLES_PER_SECOND / divisor);
  const stretch = max(1, samplesPerSecond / SAMPLES_PER_SECOND);
  const reach = Math.ceil(REACH * stretch);
  const rows = rowsOf(phases, stretch, reach);
  const padded = new Float64Array(samples.length + 2 * reach + 1);
  padded.set(samples, reach - 1);
  const result = new Int16Array(Math.floor((samples.length * SAMPLES_PER_SECOND) / samplesPerSecond));
  for (let start = 0; start < result.length; start += PIECE) {
    if (start > 0) yield;
    fill(result, start, min(start + PIECE, result.length), { padded, rows, samplesPerSecond });
  }
  return result;
}

interface Source {
  padded: Float64Array;
  rows: Float64Array[];
  samplesPerSecond: number;
}

function fill(result: Int16Array, start: number, end: number, source: Source): void {
  let index = start;
  // Where the rate goes into 48 kHz, each row comes again with the next input sample; so it does at those of nearly all speech.
  if (source.rows.length * source.samplesPerSecond === SAMPLES_PER_SECOND) {
    const most = 4 * source.rows.length;
    for (; index + most <= end; index += most) fillFours(result, index, source);
  }
  for (; index < end; index++) result[index] = outputAt(index, source);
}

/**
 * Fills four outputs with each row: each weight and each input sample is then read once for all four sums, none of which waits for
 * another. That takes less than half as long.
 */
function fillFours(result: Int16Array, start: number, { padded, rows }: Source): void {
  const phases = rows.length;
  for (let index = start; index < start + phases; index++) {
    const row = rows[index % phases] as Float64Array;
    let at = Math.floor(index / phases);
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let tap = 0; tap < row.length; tap += 2, at += 2) {
      const even = row[tap] as number;
      const odd = row[tap + 1] as number;
      const input1 = padded[at + 1] as number;
      const input2 = padded[at + 2] as number;
      const input3 = padded[at + 3] as number;
      first += (padded[at] as number) * even + input1 * odd;
      second += input1 * even + input2 * odd;
      third += input2 * even + input3 * odd;
      fourth += input3 * even + (padded[at + 4] as number) * odd;
    }
    result[index] = sample(first);
    result[index + phases] = sample(second);
    result[index + 2 * phases] = sample(third);
    result[index + 3 * phases] = sample(fourth);
  }
}

/** The output at an index. */
function outputAt(index: number, { padded, rows, samplesPerSecond }: Source): number {
  // The position in whole phases; after the last phase comes the next input sample.
  const place = round((index * samplesPerSecond * rows.length) / SAMPLES_PER_SECOND);
  const from = Math.floor(place / rows.length);
  const row = rows[place % rows.length] as Float64Array;
  let sum = 0;
  for (let tap = 0; tap < row.length; tap += 2) {
    const at = from + tap;
    sum += (padded[at] as number) * (row[tap] as number) + (padded[at + 1] as number) * (row[tap + 1] as number);
  }
  return sample(sum);
}

function sample(sum: number): number {
  return max(-32_768, min(32_767, round(sum)));
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
