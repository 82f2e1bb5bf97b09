import type { Thing } from '../../features';
import { findKept } from '../../things/lexicon';

/** What is told of ships that have engines. */
const ENGINES =
  /\b(?:19\d\d|20\d\d|helicopters?|containers?|tankers?|cruise|coast ?guard|oil|funnels?|engines?|propellers?|radio|radar|steam|steamships?|steamers?|liners?|ferry|titanic|passengers|submarines?|torpedo(?:es|ed)?|diesel|freight|cargo ship)\b/;
const SAILS = /\b(?:1[0-8]\d\d|sails?|sailing|masts?|pirates?|galleon|frigate|wooden|king|queen|viking)\b/;

/** A ship with an engine. */
export const STEAMER: Thing = {
  kind: 'kept',
  word: 'ship',
  many: false,
  count: 1,
  kept: findKept(['steamer'], 0)!.thing,
};

/** Whether the ships of a scene have engines, from its words in small letters: those of long ago, and of fairy tales, have sails. */
export function isSteamer(told: string): boolean {
  return ENGINES.test(told) && !SAILS.test(told);
}
