import { CLOSED_BY, MARKS_BEFORE, NO_QUOTE, SINGLE } from './quotation-marks';

/** What closes what in a part of a text, brackets too; in Swedish one sign both opens and closes. */
const PAIRS: { readonly [opening: string]: string } = {
  ...CLOSED_BY,
  '”': '”',
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '［': '］',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
};
const CLOSING = new Set(Object.values(PAIRS).join(''));
/** Signs that also close something: they open where a word begins. */
const MAY_CLOSE = new Set(Object.keys(PAIRS).filter((sign) => CLOSING.has(sign) || SINGLE.has(sign)));

/** Nobody writes one inside of more others. */
const DEEPEST = 8;

const WORDLIKE = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /^[\s\p{Ps}\p{Pi}\p{Pd}"']?$/u;
const MARK = new RegExp(`[${MARKS_BEFORE}]`, 'u');
/** `2)` and `a)` at the beginning of a text number it. */
const ITEM_NUMBER = /^(?:\d{1,3}|\p{L})\)/u;

/** A part of a text of whose quotation marks and brackets none is lone. */
export interface PairedMarks {
  /** The text up to where `closing` belongs, without those signs that close what nothing opened, or open nothing. */
  open: string;
  /** What closes all that is still open; empty where nothing is. */
  closing: string;
  /** The text without any lone sign, also without those that `closing` would close. */
  without: string;
}

interface Opened {
  sign: string;
  at: number;
  /** Where a quote ends whose sign is an apostrophe too. */
  endsAt?: number | undefined;
}

/** Pairs the quotation marks and brackets of a part of a text that may have been cut from a longer one. Apostrophes are none. */
export function pairedMarks(text: string): PairedMarks {
  const signs = Array.from(text);
  const opened: Opened[] = [];
  const lone = new Set<number>();
  let lastWord = -1;
  for (const [at, sign] of signs.entries()) {
    if (WORDLIKE.test(sign)) lastWord = at;
    if (!CLOSING.has(sign) && !(sign in PAIRS)) continue;
    const closes = CLOSING.has(sign) ? closedWith(opened, at, sign) : -1;
    if (closes >= 0) for (const { at: within } of opened.splice(closes).slice(1)) lone.add(within);
    else if (opens(signs, at)) opened.push({ sign, at, ...(SINGLE.has(sign) && { endsAt: singleEnd(signs, at) }) });
    else if (isLoneClosing(signs, at)) lone.add(at);
  }
  const empty = opened.filter(({ at }) => at > lastWord);
  const left = opened.filter(({ at }) => at <= lastWord);
  for (const { at } of empty) lone.add(at);
  return {
    open: without(signs, lone),
    closing: left
      .toReversed()
      .map(({ sign, at }) => (/\s/u.test(signs[at + 1] ?? '') ? signs[at + 1]! : '') + Array.from(PAIRS[sign]!)[0]!)
      .join(''),
    without: without(signs, new Set([...lone, ...left.map(({ at }) => at)])),
  };
}

/** The place among those that are open of the one that a sign closes; below 0 where it closes none. */
function closedWith(opened: readonly Opened[], at: number, sign: string): number {
  const innermost = opened.slice(-DEEPEST);
  const found = innermost.findLastIndex((one) =>
    SINGLE.has(one.sign) ? one.endsAt === at : PAIRS[one.sign]!.includes(sign),
  );
  return found < 0 ? found : opened.length - innermost.length + found;
}

function opens(signs: readonly string[], at: number): boolean {
  const sign = signs[at]!;
  if (!(sign in PAIRS)) return false;
  if (!MAY_CLOSE.has(sign)) return true;
  const next = signs[at + 1] ?? ' ';
  if (!BEFORE_OPENING.test(signs[at - 1] ?? '') || (/\s/u.test(next) && sign !== '«' && sign !== '‹')) return false;
  return !SINGLE.has(sign) || !(/\p{N}/u.test(next) || NO_QUOTE.test(signs.slice(at, at + 8).join('')));
}

/** Where a quote ends that begins with an apostrophe's sign: behind a mark, or else at the end of a word; before the next that begins. */
function singleEnd(signs: readonly string[], start: number): number | undefined {
  const closing = PAIRS[signs[start]!]!;
  let atWord: number | undefined;
  for (let at = start + 1; at < signs.length; at++) {
    if (signs[at] === signs[start] && opens(signs, at)) break;
    if (signs[at] !== closing || WORDLIKE.test(signs[at + 1] ?? '') || /\s/u.test(signs[at - 1]!)) continue;
    if (MARK.test(signs[at - 1]!)) return at;
    atWord ??= at;
  }
  return atWord;
}

function isLoneClosing(signs: readonly string[], at: number): boolean {
  const [before = '', sign = ''] = [signs[at - 1], signs[at]];
  if (sign === '’' || SINGLE.has(sign)) return MARK.test(before) && !WORDLIKE.test(signs[at + 1] ?? '');
  // Inches, and the number of an item.
  if (sign === '"') return !/\d/.test(before);
  return !(sign === ')' && at <= 3 && ITEM_NUMBER.test(signs.slice(0, at + 1).join('')));
}

function without(signs: readonly string[], left: ReadonlySet<number>): string {
  if (left.size === 0) return signs.join('');
  return signs
    .filter((_, at) => !left.has(at))
    .join('')
    .replace(/\s{2,}/gu, ' ')
    .trim();
}
