/** The sound is computed at three points between two samples, from six samples on each side. */
const POINTS = 4;
const REACH = 6;
const WEIGHTS = Array.from({ length: POINTS - 1 }, (_, point) => interpolationWeights((point + 1) / POINTS));

/**
 * Between samples, sound rises to at most about twice the samples around it; where these are lower, nothing needs to be
 * computed.
 */
const HIGHEST_RISE = 2;

/**
 * For each sample, the greatest amplitude from it to the next one, including between them (BS.1770-4 annex 2, at four times the
 * rate); undefined when no amplitude is above `ceiling`.
 */
export function truePeaks(samples: Float32Array, ceiling: number): Float32Array | undefined {
  const peaks = new Float32Array(samples.length);
  for (let at = 0; at < peaks.length; at++) peaks[at] = Math.abs(samples[at]!);
  let above = false;
  let lookUntil = -1;
  for (let index = 0; index < samples.length + REACH; index++) {
    if (index < samples.length && peaks[index]! > ceiling / HIGHEST_RISE) lookUntil = index + 2 * REACH;
    const at = index - REACH;
    if (at < 0 || index > lookUntil) continue;
    for (const weights of WEIGHTS) peaks[at] = Math.max(peaks[at]!, Math.abs(interpolated(samples, at, weights)));
    above ||= peaks[at]! > ceiling;
  }
  return above ? peaks : undefined;
}

function interpolated(samples: Float32Array, at: number, weights: Float64Array): number {
  let sum = 0;
  for (let tap = 0; tap < 2 * REACH; tap++) sum += weights[tap]! * (samples[at - REACH + 1 + tap] ?? 0);
  return sum;
}

/** A sinc with a Hann window. The weights sum to 1, so that a constant stays as it is. */
function interpolationWeights(fraction: number): Float64Array {
  const weights = Float64Array.from({ length: 2 * REACH }, (_, tap) => {
    const distance = tap - REACH + 1 - fraction;
    const sinc = Math.sin(Math.PI * distance) / (Math.PI * distance);
    return sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / (REACH + 1)));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
