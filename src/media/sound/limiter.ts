import { SAMPLES_PER_SECOND } from '../../domain/film/narration';
import { truePeaks } from './true-peak';

/** The gain begins to fall this many samples before a peak, so that there is no click. */
const LOOK_AHEAD = (SAMPLES_PER_SECOND * 3) / 1000;
const RELEASE_MS = 120;
const RELEASE = 1 - Math.exp(-1000 / (RELEASE_MS * SAMPLES_PER_SECOND));

/**
 * The same sound at 48 kHz, without delay, and no channel anywhere above `ceiling` (full scale is 1), not even between samples. All
 * channels are turned down alike, so that nothing moves between them. Sounds that stay below are returned unchanged.
 */
export function limitPeaks(channels: readonly Float32Array[], ceiling: number): readonly Float32Array[] {
  const peaks = channels.flatMap((samples) => truePeaks(samples, ceiling) ?? []);
  const [first, ...others] = peaks;
  if (!first) return channels;
  for (const other of others) for (let at = 0; at < first.length; at++) first[at] = Math.max(first[at]!, other[at]!);
  const gains = smooth(release(lowestAhead(first.map((peak) => (peak > ceiling ? ceiling / peak : 1)))));
  return channels.map((samples) => samples.map((sample, index) => sample * gains[index]!));
}

/**
 * For each sample, the lowest gain between it and the end of the look-ahead. The queue holds only samples that can still be
 * that lowest.
 */
function lowestAhead(gains: Float32Array): Float32Array {
  const lowest = new Float32Array(gains.length);
  const queue = new Int32Array(gains.length);
  let [first, end] = [0, 0];
  for (let index = 0; index < gains.length + LOOK_AHEAD; index++) {
    if (index < gains.length) {
      while (end > first && gains[queue[end - 1]!]! >= gains[index]!) end--;
      queue[end++] = index;
    }
    const from = index - LOOK_AHEAD;
    if (from < 0) continue;
    while (queue[first]! < from) first++;
    lowest[from] = gains[queue[first]!]!;
  }
  return lowest;
}

/** Lets the gain fall at once and rise slowly. */
function release(gains: Float32Array): Float32Array {
  let gain = 1;
  return gains.map((wanted) => (gain = Math.min(wanted, gain + (1 - gain) * RELEASE)));
}

/** The mean over the last look-ahead, so that the gain has fallen to what a peak needs exactly when the peak comes. */
function smooth(gains: Float32Array): Float32Array {
  const span = LOOK_AHEAD + 1;
  const before = gains[0] ?? 1;
  let sum = span * before;
  return gains.map((gain, index) => {
    sum += gain - (gains[index - span] ?? before);
    return sum / span;
  });
}
