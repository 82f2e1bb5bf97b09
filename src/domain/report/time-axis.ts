/** Round steps of time between two marks of an axis, in seconds. */
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 21600, 86400];

/** A mark of a time axis: where it is, in milliseconds, and its words. */
export interface Mark {
  atMs: number;
  text: string;
}

/** Marks at round times from 0 to the end of so many milliseconds, `most` at the most. */
export function timeMarks(durationMs: number, most: number): Mark[] {
  const fits = (step: number) => durationMs / (step * 1000) < most;
  const step = STEPS.find(fits) ?? (Math.floor(durationMs / 86_400_000 / most) + 1) * 86_400;
  const count = Math.floor(durationMs / (step * 1000)) + 1;
  return Array.from({ length: count }, (_none, index) => ({
    atMs: Math.round(index * step * 1000),
    text: markText(index * step, step),
  }));
}

function markText(seconds: number, step: number): string {
  if (step >= 3600) return `${seconds / 3600} h`;
  if (step >= 60) return `${seconds / 60} min`;
  return `${step < 1 ? seconds.toFixed(1) : seconds} s`;
}
