import { numberOf } from './counted';

/** A line of type may have so many characters: more are not read in the time of a scene. */
const LONGEST = 18;
const MOST_LINES = 2;

const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const NUMBER = String.raw`(?:\d{1,3}(?:[ ,]\d{3})+|\d+)(?:[.,]\d+)?`;
const SCALE = String.raw`(?: ?(?:million|billion|trillion|thousand|hundred|mn?|bn|k))?\b`;
const UNITS =
  'seconds?|minutes?|hours?|days?|weeks?|months?|years?|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|inches|km|cm|mm|kg|kilograms?|kilos?|grams?|tons?|tonnes?|' +
  'lit(?:er|re)s?|degrees?|volts?|watts?|watt|calories|points?|goals?|votes?|jobs?|people|times|copies|pages|colou?rs?|species|countries|cities';
/** What bodies have several of, so that its number is the news. */
const PARTS =
  'hearts?|arms?|legs?|eyes?|brains?|stomachs?|teeth|wings?|bones?|lungs?|noses?|tentacles?|fingers?|moons?';

/** What is worth reading in a picture, the first the most; each finds its own spelling. */
const KINDS: { find: RegExp; say: (found: RegExpMatchArray) => string }[] = [
  { find: new RegExp(`[$€£¥] ?${NUMBER}${SCALE}`, 'gi'), say: ([all]) => all.replace(/([$€£¥]) /, '$1') },
  { find: new RegExp(`\\b(${NUMBER}${SCALE}) ?(dollars?|euros?|pounds?|cents?)\\b`, 'gi'), say: ([all]) => all },
  { find: new RegExp(`\\b(${NUMBER}) ?(?:%|percent\\b|per cent\\b)`, 'gi'), say: ([, number]) => `${number ?? ''}%` },
  {
    find: /\b(?:in|since|by|of|until|from|year|around|after|before|and|to)(?: the year)? ((?:1\d|20)\d\d)\b(?! ?%)/gi,
    say: ([, year]) => year ?? '',
  },
  {
    find: new RegExp(`\\b(${NUMBER}${SCALE})[ -](?:${UNITS}|${PARTS})\\b`, 'gi'),
    say: ([all]) => all.replace('-', ' '),
  },
  { find: new RegExp(`\\b([a-z]+(?:[ -][a-z]+)?) (${UNITS}|${PARTS})\\b`, 'gi'), say: inWords },
  { find: new RegExp(`\\b${NUMBER} ?(?:million|billion|trillion)\\b`, 'gi'), say: ([all]) => all },
];

/** "ninety seconds" as "90 seconds"; small numbers only of what bodies have: "two days" is no news. */
function inWords([, words = '', unit = '']: RegExpMatchArray): string {
  const [first = '', second = ''] = words.toLowerCase().split(/[ -]/).slice(-2);
  const tens = TENS[first];
  const number =
    tens !== undefined && numberOf(second)
      ? tens + (numberOf(second) ?? 0)
      : (TENS[second || first] ?? numberOf(second || first));
  if (number === undefined || (number < 10 && !new RegExp(`^(?:${PARTS})$`, 'i').test(unit))) return '';
  return `${number} ${unit}`;
}

/** Names of two words or more, and of one where something happens in it or goes to it. */
const NAME = /(?:[A-ZÀ-Þ][\p{L}'’-]+)(?: (?:of|the|de|la|[A-ZÀ-Þ][\p{L}'’-]+))* [A-ZÀ-Þ][\p{L}'’-]+/gu;
const WHERE = /\b(?:in|at|from|near|to) ([A-ZÀ-Þ][\p{L}'’-]{2,})\b/gu;
const SIGN = /(?:says?|said|reads?|read|headline|titled|called|named|sign)[^.;]{0,12}["“]([^"”]{2,40})["”]/gi;
const DAYS =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|God|Christmas|Easter)$/;
const BEGINNINGS =
  /^(?:The|A|An|In|On|At|By|But|And|When|Then|So|One|Two|His|Her|Its|My|Our|This|That|It|He|She|They|We|You|I|If|As|For|No|Every|After|Before) /;

function names(text: string): string[] {
  const many = [...text.matchAll(NAME)]
    .map(([name]) => name.replace(BEGINNINGS, ''))
    .filter((name) => name.includes(' '));
  const places = [...text.matchAll(WHERE)].map(([, name = '']) => name);
  return [...many, ...places].filter((name) => !DAYS.test(name));
}

/**
 * What a prompt says in figures, names and on signs, as lines of type: a price, a year, "45 SECONDS". At most two lines; what
 * is too long to be read at a glance is left out.
 */
export function saidInFigures(prompt: string): string[] {
  const text = prompt.normalize('NFKC').replace(/\s+/g, ' ');
  const signs = [...text.matchAll(SIGN)].filter(([all]) => !/^said/i.test(all)).map(([, sign = '']) => sign);
  const figures = KINDS.flatMap(({ find, say }) =>
    [...text.matchAll(find)].map((found) => ({ at: found.index, line: say(found) })),
  ).filter(({ line }) => line !== '');
  const told = [...signs, ...figures.map(({ line }) => line), ...names(text)]
    .map((line) => line.trim().toUpperCase())
    .filter((line) => line.length <= LONGEST);
  return told
    .filter((line, index) => !told.slice(0, index).some((earlier) => earlier.includes(line)))
    .slice(0, MOST_LINES);
}
