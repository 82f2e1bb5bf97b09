import type { Feature } from '../features';
import { lifelessPhrase, lifelessSubject } from '../painted-words';

const OFFERS =
  /[$€£]\s?\d|\b\d+ (?:dollars|euros|pounds|cents)\b|\b(?:free (?:shipping|delivery|trial)|money back|order (?:now|today|yours)|download|subscribe|sign up|try (?:it|them)|pre-?order|in the shop|add to (?:cart|basket))\b/i;
/** Who buys is spoken to, or asked to do something: "Put it on the table". */
const TO_YOU =
  /\b(?:[Yy]ours?|[Yy]ou|(?:Order|Put|Press|Send|Take|Try|Plug|Pour|Switch|Turn|Open|Get|Leave|Keep) (?:it|them|yours|the|one|this))\b/g;
const QUOTED = /“[^“”]*”|"[^"]*"/g;
/** So often a text has to speak to whoever buys. */
const OFTEN_ENOUGH = 2;
const IS_A = /\b\p{Lu}\p{L}+(?: is| are|,) (?:(?:an?|the|our|your|called) )?((?:[\p{Ll}'’-]+ ){0,3}[\p{Ll}'’-]+)/gu;
const NOUN_ENDS = /\b(?:of|in|on|at|by|with|from|to|for|who|that|which|and|or|but|than|as|is|are|not|so|you)\b/;

/** What a text itself says that it offers, the plainest way first. */
const OFFERED =
  /\b(?:[Oo]ur (?:(?:brand|all)[ -])?new|Introducing|Presenting|Meet|Say hello to) ((?:(?:our|the|an?) )?[\p{L}'’ -]{1,60})/gu;
const SUBJECTS = [
  /(?:^|[.!?:] +)this ((?:[\p{L}'’-]+ ){1,5})/giu,
  /(?:^|[.!?:,] +)(?:the|our|an?) ((?:[\p{L}'’-]+ ){0,3}[\p{L}'’-]+) (?:that|which)\b/giu,
  // "The kettle boils two cups. Put it on the table": what "it" goes on about.
  /^ *(?:the|our|an?|your) ((?:[\p{L}'’-]+ ){1,5})[^.!?]*[.!?]+ +(?:\p{L}+ ){0,2}(?:its?|they|them)\b/giu,
];

/**
 * What a text offers for sale, as its pictures show it: "headphones" of "Hush are headphones that listen". A text offers something when it
 * speaks to you, and names a price or asks you to order. What it is the text says: "our new X", "Y is an X", "this X",
 * or what "it" is; its title says it only where the text does not. Undefined for all other texts.
 */
export function productOf(title: string, text: string): Feature | undefined {
  const told = text.replaceAll(QUOTED, ' ').replaceAll(/\s+/g, ' ');
  if (!OFFERS.test(told)) return undefined;
  if ((told.match(TO_YOU) ?? []).length < OFTEN_ENOUGH) return undefined;
  const offered = phrasesOf(OFFERED, told);
  const said = [
    ...offered.flatMap((words) => lifelessSubject(nounOf(words)) ?? []),
    ...phrasesOf(IS_A, `${title}. ${told}`).flatMap((words) => lifelessPhrase(nounOf(words)) ?? []),
    ...SUBJECTS.flatMap((subject) => phrasesOf(subject, told)).flatMap((words) => lifelessSubject(nounOf(words)) ?? []),
  ];
  // What the text offers and no picture can show is not the first thing of its title instead.
  const isUnseen = said.length === 0 && offered.some((words) => /^\p{Ll}/u.test(words));
  const named = isUnseen ? said : [said, lifelessPhrase(nounOf(title)) ?? []].flat();
  const [first] = named;
  // "The lamp that sees" is the bicycle lamp that it is called elsewhere.
  const exact = first && named.find(({ word }) => word.endsWith(` ${first.word}`));
  const { name, word } = exact ?? first ?? {};
  return name !== undefined && word !== undefined ? { name, word, kind: 'object' } : undefined;
}

function phrasesOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, words = '']) => words);
}

/** The words before the first one that ends a noun's own. */
function nounOf(words: string): string[] {
  const [noun = ''] = words.toLowerCase().split(NOUN_ENDS);
  return noun.match(/\p{L}+/gu) ?? [];
}
