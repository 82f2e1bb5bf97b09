import { numberOf } from './counted';
import { namesIn } from './names';

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
/** "1–2 years" are not two. */
const FROM = String.raw`(?:${NUMBER} ?[-–] ?)?`;
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
    find: new RegExp(`\\b(${FROM}${NUMBER}${SCALE})[ -](?:${UNITS}|${PARTS})\\b`, 'gi'),
    say: ([all]) => all.replace(/ ?[-–] ?(?=\d)/, '-').replace(/-(?=[a-z])/i, ' '),
  },
  {
    // "500 million neurons" are no 500.
    find: /\b(\d{1,3}(?:,\d{3})+|\d{3,})(?: (?!(?:hundred|thousand|million|billion|trillion)\b)[a-z]+)? ([a-z]{3,}s)\b/gi,
    say: ([, number, noun]) =>
      /^(?:was|is|has|days)$/i.test(noun ?? '') || isYear(number ?? '') ? '' : `${number ?? ''} ${noun ?? ''}`,
  },
  { find: new RegExp(`\\b([a-z]+(?:[ -][a-z]+)?) (${UNITS}|${PARTS})\\b`, 'gi'), say: inWords },
  { find: new RegExp(`\\b${NUMBER} ?(?:million|billion|trillion)\\b`, 'gi'), say: ([all]) => all },
];

const isYear = (figures: string) => /^(?:1\d|20)\d\d$/.test(figures);

/** "ninety seconds" as "90 seconds"; small numbers only of what bodies have: "two days" is no news, nor is "one eye". */
function inWords([, words = '', unit = '']: RegExpMatchArray): string {
  const [first = '', second = ''] = words.toLowerCase().split(/[ -]/).slice(-2);
  const tens = TENS[first];
  const number =
    tens !== undefined && numberOf(second)
      ? tens + (numberOf(second) ?? 0)
      : (TENS[second || first] ?? numberOf(second || first));
  const least = new RegExp(`^(?:${PARTS})$`, 'i').test(unit) ? 2 : 20;
  if (number === undefined || number < least) return '';
  return `${number} ${unit}`;
}

const SIGN = /(?:says?|said|reads?|read|headline|titled|called|named|sign)[^.;]{0,12}["“]([^"”]{2,40})["”]/gi;

/**
 * What a prompt says in figures, names and on signs, as lines of type: a price, a year, "45 SECONDS". At most two lines; what
 * is too long to be read at a glance is left out.
 */
export function saidInFigures(prompt: string): string[] {
  // Before a semicolon stands a list of what is there, which nobody says.
  const text = prompt
    .slice(prompt.indexOf(';') + 1)
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
  const signs = [...text.matchAll(SIGN)].filter(([all]) => !/^said/i.test(all)).map(([, sign = '']) => sign);
  const figures = KINDS.flatMap(({ find, say }) =>
    [...text.matchAll(find)].map((found) => ({ at: found.index, line: say(found) })),
  ).filter(({ line }) => line !== '');
  const told = [...signs, ...figures.map(({ line }) => line), ...namesIn(text)]
    .map((line) => line.trim().toUpperCase())
    .filter((line) => line.length <= LONGEST);
  const lines: string[] = [];
  for (const line of told) if (!lines.some((earlier) => earlier.includes(line))) lines.push(line);
  return lines.slice(0, MOST_LINES);
}
