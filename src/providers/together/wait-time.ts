import { toldNumber, toldValue } from './told-value';

/** No limit is worth a longer wait than this without a person looking. */
const LONGEST_MS = 60 * 60_000;

/** "Now" is told in whole seconds. */
const SHORTEST_MS = 1_000;

/** Seconds, such as "2.5" or "2.5s". */
const SECONDS = /^(\d+(?:\.\d*)?) ?s?$/;

/** A larger number of seconds is a date, counted from 1970; and one that is larger still counts milliseconds. */
const LEAST_DATE_SECONDS = 1e9;
const LEAST_DATE_MS = 1e11;

/**
 * How long Together asks to wait, in milliseconds, by `Retry-After` and `x-ratelimit-reset`, of which the longer counts;
 * undefined when neither says anything that can be meant.
 */
export function waitTimeMs(headers: Headers, nowMs = Date.now()): number | undefined {
  const told = ['retry-after', 'x-ratelimit-reset'].map((name) => timeIn(headers, name, nowMs));
  const known = told.filter((ms) => ms !== undefined);
  if (known.length === 0) return undefined;
  return Math.min(Math.max(...known, SHORTEST_MS), LONGEST_MS);
}

/** Whether Together asks for the same request later. `x-ratelimit-reset` says nothing of that: it may come with any answer. */
export function asksToRetry(headers: Headers, nowMs = Date.now()): boolean {
  return timeIn(headers, 'retry-after', nowMs) !== undefined;
}

/** How long nothing more is to be sent after an answer that tells that no request is left; undefined where some are. */
export function restTimeMs(headers: Headers, nowMs = Date.now()): number | undefined {
  const remaining = toldNumber(headers.get('x-ratelimit-remaining'));
  return remaining >= 0 && remaining < 1 ? waitTimeMs(headers, nowMs) : undefined;
}

/** The time until what a header says, by the clock that it was written by; undefined where that is over, or nobody can read it. */
function timeIn(headers: Headers, name: string, nowMs: number): number | undefined {
  const value = toldValue(headers.get(name));
  if (value === undefined) return undefined;
  const number = Number(SECONDS.exec(value)?.[1] ?? Number.NaN);
  if (number < LEAST_DATE_SECONDS) return Math.ceil(number * 1000);
  const dateMs = Number.isNaN(number) ? httpDateMs(value) : number * (number < LEAST_DATE_MS ? 1000 : 1);
  const saidAtMs = httpDateMs(toldValue(headers.get('date')));
  const inMs = Math.ceil(dateMs - (Number.isNaN(saidAtMs) ? nowMs : saidAtMs));
  // Dates are of whole seconds: one of this second is not over.
  return inMs > -1_000 ? inMs : undefined;
}

/** The one form in which HTTP's dates are sent, which is that of `toUTCString`; `Date.parse` takes almost any words for some day. */
function httpDateMs(value = ''): number {
  const dateMs = Date.parse(value);
  return !Number.isNaN(dateMs) && new Date(dateMs).toUTCString() === value ? dateMs : Number.NaN;
}
