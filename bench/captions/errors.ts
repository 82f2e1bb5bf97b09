/** How far word starts are from the truth, in milliseconds. */
export interface Errors {
  words: number;
  medianMs: number;
  p90Ms: number;
}

/** The middle of them, and the one that nine in ten do not exceed. */
export function errorsOf(all: readonly number[]): Errors {
  const sorted = all.map(Math.abs).sort((one, other) => one - other);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
  return { words: sorted.length, medianMs: at(0.5), p90Ms: at(0.9) };
}

/** The differences between starts and the truth, where both are known. */
export function differences(starts: readonly number[], truth: readonly (number | null)[]): number[] {
  if (starts.length !== truth.length) {
    throw new Error(`There should be a truth for each of ${starts.length} words, but there are ${truth.length}.`);
  }
  return truth.flatMap((trueMs, index) => (trueMs === null ? [] : [starts[index]! - trueMs]));
}
