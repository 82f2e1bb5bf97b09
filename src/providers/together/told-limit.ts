import { meantLimit } from '../../domain/gate/meant-limit';
import { toldNumber } from './told-value';

/**
 * How many requests a minute Together says that the account has, by `x-ratelimit-limit`, which counts requests a second, also parts
 * of one; undefined where it says nothing that can be meant.
 */
export function toldLimitPerMinute(headers: Headers): number | undefined {
  return meantLimit(60 * toldNumber(headers.get('x-ratelimit-limit')));
}

/** For how many more requests Together says that there is room, by `x-ratelimit-remaining`; undefined where it says nothing. */
export function toldRoom(headers: Headers): number | undefined {
  const room = Math.floor(toldNumber(headers.get('x-ratelimit-remaining')));
  return room >= 0 && Number.isSafeInteger(room) ? room : undefined;
}
