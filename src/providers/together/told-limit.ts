import { toldNumber } from './told-value';

/** Less than one picture an hour is no limit that a program should take for meant. */
const LEAST_PER_MINUTE = 1 / 60;

/**
 * How many requests a minute Together says that the account has, by `x-ratelimit-limit`, which counts requests a second, also parts
 * of one; undefined where it says nothing that can be meant.
 */
export function toldLimitPerMinute(headers: Headers): number | undefined {
  const perMinute = 60 * toldNumber(headers.get('x-ratelimit-limit'));
  return perMinute >= LEAST_PER_MINUTE && Number.isFinite(perMinute) ? perMinute : undefined;
}

/** For how many more requests Together says that there is room, by `x-ratelimit-remaining`; undefined where it says nothing. */
export function toldRoom(headers: Headers): number | undefined {
  const room = Math.floor(toldNumber(headers.get('x-ratelimit-remaining')));
  return room >= 0 && Number.isSafeInteger(room) ? room : undefined;
}
