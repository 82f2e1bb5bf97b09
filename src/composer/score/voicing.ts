import { tonesOf, type Chord } from './chord';

/**
 * For each chord three pitches, one of each tone, from `low` to `high`: each chord lies as near to the one before as it can, so
 * that the voices of a pad move little.
 */
export function voicings(chords: readonly Chord[], key: number, low: number, high: number): number[][] {
  let before: number[] | undefined;
  return chords.map((chord) => {
    const middle = (low + high) / 2;
    const moved = (pitches: number[]) =>
      pitches.reduce((sum, pitch, voice) => sum + Math.abs(pitch - (before?.[voice] ?? middle)), 0);
    const all = closeTriads(tonesOf(chord, key, low, high));
    // The nearest, and of equally near ones the first.
    return (before = all.reduce((best, pitches) => (moved(pitches) < moved(best) ? pitches : best)));
  });
}

/** Three neighbours among a chord's tones are its three tones in one of its inversions. */
function closeTriads(tones: readonly number[]): number[][] {
  return tones.slice(2).map((_, at) => tones.slice(at, at + 3));
}
