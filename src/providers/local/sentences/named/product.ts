import type { Feature } from '../features';
import { lifelessPhrase } from '../painted-words';

const OFFERS =
  /[$€£]\s?\d|\b\d+ (?:dollars|euros|pounds|cents)\b|\b(?:free (?:shipping|delivery|trial)|money back|order (?:now|today|yours)|download|subscribe|sign up|try (?:it|them)|pre-?order|in the shop|add to (?:cart|basket))\b/i;
const TO_YOU = /\byour?s?\b/gi;
const QUOTED = /“[^”]*”|"[^"]*"/g;
/** So often a text has to speak to whoever buys. */
const OFTEN_ENOUGH = 2;
const IS_A = /\b\p{Lu}\p{L}+(?: is| are|,) (?:(?:an?|the|our|your|called) )?((?:[\p{Ll}'’-]+ ){0,3}[\p{Ll}'’-]+)/gu;
const NOUN_ENDS = /\b(?:of|in|on|at|by|with|from|to|for|who|that|which|and|or|but|than|as|is|are|not|so|you)\b/;

/**
 * What a text offers for sale, as its pictures show it: "headphones" of "Hush are headphones that listen". A text offers something when it
 * speaks to you, and names a price or asks you to order; what it is, its title or "X is a ..." says. Undefined for all other texts.
 */
export function productOf(title: string, text: string): Feature | undefined {
  const told = text.replaceAll(QUOTED, ' ');
  if (!OFFERS.test(told) || (told.match(TO_YOU) ?? []).length < OFTEN_ENOUGH) return undefined;
  const said = [...`${title}. ${told}`.matchAll(IS_A)].map(([, words = '']) => words);
  const named = [...said, title].flatMap((words) => {
    const [noun = ''] = words.toLowerCase().split(NOUN_ENDS);
    return lifelessPhrase(noun.match(/\p{L}+/gu) ?? []) ?? [];
  });
  const [first] = named;
  // "The lamp that sees" is the bicycle lamp that it is called elsewhere.
  const exact = first && named.find(({ word }) => word.endsWith(` ${first.word}`));
  return first && { ...(exact ?? first), kind: 'object' };
}
