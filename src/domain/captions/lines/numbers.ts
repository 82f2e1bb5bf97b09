/** A figure with the signs around it, such as `3.5`, `$20` or `1,000`; percent signs and the like are units already. */
const FIGURE = /^[\p{Ps}\p{Pi}"'#~≈±+−-]*\p{Sc}?\d+(?:[.,:/–-]\d+)*\p{Sc}?$/u;
const YEAR = /^\d{4}$/;

/** A number in Chinese characters, and what goes on with one or is counted by one. */
const HAN_NUMBER = /^[〇零一二三四五六七八九十百千万萬億亿两兩]+$/u;
const HAN_COUNTED = /^[〇零一二三四五六七八九十百千万萬億亿年月日時时分秒歳岁円元人個个只隻回次度階层層天里米]/u;

/** Numbers in words, with which a measure may go as well. */
const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion'.split(
    ' ',
  ),
);

/** What a number is counted in, or what counts it on; after a number in words only these. */
const UNIT =
  /^(?:[kcmµ]?m|km|kg|g|mg|l|ml|s|ms|min|h|hrs?|ft|in|lbs?|oz|mph|km\/h|m²|km²|°[CF]?|%|percent|per|hundred|thousand|million|billion|trillion|bn|dollars?|euros?|pounds?|cents?|francs?|yen|[ap]\.?m\.?|o[’']clock|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|miles?|feet|foot|inch(?:es)?|yards?|acres?|met(?:er|re)s?|kilomet(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|grams?|kilos?|kilograms?|tons?|tonnes?|lit(?:er|re)s?|degrees?|times)\P{L}*$/iu;

/** What a number follows. */
const BEFORE_NUMBER =
  /^(?:no|nos|nr|n°|№|p|pp|page|pages|chapter|part|volume|vol|act|scene|section|room|gate|number|figure|fig|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/iu;

/** Whether two words that follow one another are a number and its unit, or a name and its number: no line parts them. */
export function isNumberWithUnit(word: string, next: string): boolean {
  if (BEFORE_NUMBER.test(word) && /^#?\d/.test(next)) return true;
  if (HAN_COUNTED.test(next) && (HAN_NUMBER.test(word) || FIGURE.test(word))) return true;
  if (NUMBER_WORDS.has(word.toLowerCase())) return UNIT.test(next);
  if (!FIGURE.test(word)) return false;
  // A year counts nothing; what stands beside any other figure is what it counts.
  return UNIT.test(next) || !YEAR.test(word);
}
