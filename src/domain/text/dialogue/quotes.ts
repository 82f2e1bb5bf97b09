import type { Part } from '../part';

/** Words of one paragraph that follow one another: what somebody says, or what is told around it. */
export interface Stretch {
  words: Part[];
  isSpeech: boolean;
}

/** What closes a quote, by what opens it. In German and others the pointed marks are turned round. */
const CLOSING: { readonly [opening: string]: string } = {
  '“': '”',
  '"': '"',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '‘': '’',
  "'": "'",
};
/** These are also apostrophes: only behind a mark do they close anything. */
const SINGLE = new Set(['‘', "'"]);
const MARK = '[.,!?…;:—–\\-。！？，、]';
const NO_QUOTE = /^'(?:tis|twas|twere|em|til|cause|n|round|bout)\b/iu;

/** The stretches of a paragraph, in the order of its words; quotes that end with no mark, such as a title's, are told and not said. */
export function stretchesOf(paragraph: readonly Part[]): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (words: readonly Part[], isSpeech: boolean) => {
    const last = stretches.at(-1);
    if (!last || last.isSpeech || isSpeech) stretches.push({ words: [...words], isSpeech });
    else last.words.push(...words);
  };
  for (let at = 0; at < paragraph.length;) {
    const end = quoteEnd(paragraph, at);
    add(paragraph.slice(at, end ?? at + 1), end !== undefined);
    at = end ?? at + 1;
  }
  return stretches;
}

/** Where the quote ends that begins with the word at `start`; undefined where none does. One that nobody closes goes on to the end. */
function quoteEnd(words: readonly Part[], start: number): number | undefined {
  const [, opening] = /^[\p{Ps}—–¿¡-]*([“"„«»‹›「『‘'])/u.exec(words[start]!.text) ?? [];
  if (opening === undefined || NO_QUOTE.test(words[start]!.text)) return undefined;
  const isSingle = SINGLE.has(opening);
  const closers = `[${CLOSING[opening]!}]`;
  const closes = new RegExp(isSingle ? `${MARK}${closers}${MARK}*$` : `${closers}\\p{Pe}?${MARK}*$`, 'u');
  const isMarked = new RegExp(`${MARK}${closers}|${closers}\\p{Pe}?${MARK}`, 'u');
  // Of a quote of one word the opening sign is not the closing one.
  const rest = (at: number) =>
    at === start ? words[at]!.text.slice(words[at]!.text.indexOf(opening) + 1) : words[at]!.text;
  for (let at = start; at < words.length; at++) {
    // French leaves a space before its marks.
    const before = /[\p{L}\p{N}]/u.test(rest(at)) ? '' : (words[at - 1]?.text ?? '');
    if (closes.test(rest(at))) return isMarked.test(before + rest(at)) ? at + 1 : undefined;
  }
  return isSingle ? undefined : words.length;
}
