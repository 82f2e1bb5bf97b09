/** No limit is worth a longer wait than this without a person looking. */
const LONGEST_MS = 60 * 60_000;

/** "Now" is told in whole seconds. */
const SHORTEST_MS = 1_000;

/** A larger number of seconds is a date, counted from 1970. */
const LEAST_DATE_SECONDS = 1e9;

/**
 * How long Together asks to wait, in milliseconds, by `Retry-After` and `x-ratelimit-reset`, of which the longer counts;
 * undefined when neither says anything.
 */
export function waitTimeMs(headers: Headers, nowMs = Date.now()): number | undefined {
  const told = [timeOf(headers.get('retry-after'), nowMs), timeOf(headers.get('x-ratelimit-reset'), nowMs)];
  const known = told.filter((ms) => ms !== undefined);
  if (known.length === 0) return undefined;
  return Math.min(Math.max(...known, SHORTEST_MS), LONGEST_MS);
}

/** How long nothing more is to be sent after an answer that tells that no request is left; undefined where some are. */
export function restTimeMs(headers: Headers, nowMs = Date.now()): number | undefined {
  const remaining = headers.get('x-ratelimit-remaining');
  return remaining !== null && Number.parseFloat(remaining) < 1 ? waitTimeMs(headers, nowMs) : undefined;
}

/** Seconds, such as "2.5" or "2.5s", or a date. */
function timeOf(value: string | null, nowMs: number): number | undefined {
  const seconds = Number(value?.trim().replace(/s$/, '') || Number.NaN);
  if (seconds >= LEAST_DATE_SECONDS) return Math.ceil(seconds * 1000 - nowMs);
  if (seconds >= 0) return Math.ceil(seconds * 1000);
  const date = Number.isNaN(seconds) ? Date.parse(value ?? '') : Number.NaN;
  return Number.isNaN(date) ? undefined : date - nowMs;
}
