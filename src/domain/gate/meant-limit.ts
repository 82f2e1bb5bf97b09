/** Less than one picture an hour is no limit that a program should take for meant. */
const LEAST_PER_MINUTE = 1 / 60;

/** How many requests a minute a vendor tells that an account has; undefined where that cannot be meant. */
export function meantLimit(perMinute: number): number | undefined {
  return Number.isFinite(perMinute) && perMinute >= LEAST_PER_MINUTE ? perMinute : undefined;
}
