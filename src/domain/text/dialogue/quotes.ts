import type { Part } from '../part';
import { CLOSED_BY, MARKS_BEFORE, NO_QUOTE, SINGLE } from '../quotation-marks';

/** Words of one paragraph that follow one another: what somebody says, or what is told around it. */
export interface Stretch {
  words: Part[];
  isSpeech: boolean;
}

const MARK = `[${MARKS_BEFORE}]`;
/** What closes a quote that such a sign has opened, and what tells that somebody says it. */
const SIGNS: { readonly [opening: string]: { closes: RegExp; isMarked: RegExp } } = Object.fromEntries(
  Object.entries(CLOSED_BY).map(([opening, signs]) => {
    const closes = SINGLE.has(opening) ? `${MARK}[${signs}]${MARK}*$` : `[${signs}]\\p{Pe}?${MARK}*$`;
    const isMarked = `${MARK}[${signs}]|[${signs}]\\p{Pe}?${MARK}`;
    return [opening, { closes: new RegExp(closes, 'u'), isMarked: new RegExp(isMarked, 'u') }];
  }),
);

/** The stretches of a paragraph, in the order of its words; quotes that end with no mark, such as a title's, are told and not said. */
export function stretchesOf(paragraph: readonly Part[]): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (words: readonly Part[], isSpeech: boolean) => {
    const last = stretches.at(-1);
    if (!last || last.isSpeech || isSpeech) stretches.push({ words: [...words], isSpeech });
    else last.words.push(...words);
  };
  const closers = new Closers(paragraph);
  for (let at = 0; at < paragraph.length;) {
    const end = quoteEnd(paragraph, at, closers);
    add(paragraph.slice(at, end ?? at + 1), end !== undefined);
    at = end ?? at + 1;
  }
  return stretches;
}

/** Where the quote ends that begins with the word at `start`; undefined where none does. One that nobody closes goes on to the end. */
function quoteEnd(words: readonly Part[], start: number, closers: Closers): number | undefined {
  const [, opening] = /^[\p{Ps}—–¿¡-]*([“"„«»‹›「『‘'])/u.exec(words[start]!.text) ?? [];
  if (opening === undefined || NO_QUOTE.test(words[start]!.text)) return undefined;
  const { closes, isMarked } = SIGNS[opening]!;
  const { text } = words[start]!;
  // Of a quote of one word the opening sign is not the closing one.
  const rest = text.slice(text.indexOf(opening) + 1);
  const at = closes.test(rest) ? start : closers.nextAfter(start, opening);
  if (at === undefined) return SINGLE.has(opening) ? undefined : words.length;
  const last = at === start ? rest : words[at]!.text;
  // French leaves a space before its marks.
  const before = /[\p{L}\p{N}]/u.test(last) ? '' : (words[at - 1]?.text ?? '');
  return isMarked.test(before + last) ? at + 1 : undefined;
}

/** Which words of a paragraph close what. Each is looked at once, however many quotes are opened that nobody closes. */
class Closers {
  private readonly found: { [opening: string]: number } = {};

  constructor(private readonly words: readonly Part[]) {}

  /** The next word after the one at `start` that closes what such a sign has opened. Must be asked for one place after the other. */
  nextAfter(start: number, opening: string): number | undefined {
    let at = Math.max(this.found[opening] ?? 0, start + 1);
    while (at < this.words.length && !SIGNS[opening]!.closes.test(this.words[at]!.text)) at += 1;
    this.found[opening] = at;
    return at < this.words.length ? at : undefined;
  }
}
