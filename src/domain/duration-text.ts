/** A duration as a person reads it: "0.4 s", "12 s", "3 min 05 s", "1 h 02 min". */
export function durationText(durationMs: number): string {
  const seconds = Math.max(0, durationMs) / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${twoDigits(whole % 60)} s`;
  return `${Math.floor(whole / 3600)} h ${twoDigits(Math.floor(whole / 60) % 60)} min`;
}

/** A duration in at most seven characters, rounded to one unit: "0.4 s", "12 s", "15 min", "119 min", "3 h". */
export function shortDurationText(durationMs: number): string {
  if (durationMs < 59_500) return durationText(durationMs);
  const minutes = Math.round(durationMs / 60_000);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
