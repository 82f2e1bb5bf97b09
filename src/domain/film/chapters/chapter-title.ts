import { splitClauses } from '../../text/clauses';
import { splitSentences } from '../../text/sentences';

/** More would be cut off in a player's list. */
const LONGEST = 48;

const SIGNS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a chapter is called whose scene says this: its first sentence, or as much of that as a list shows, on one line. */
export function chapterTitle(text: string): string {
  const [sentence] = splitSentences(text);
  const [clause] = sentence ? splitClauses(sentence, LONGEST) : [];
  // No site takes angle brackets in a description.
  const line = (clause?.text ?? text).replace(/[\s\p{Cc}<>]+/gu, ' ').trim();
  const isWhole = clause?.text === sentence?.text;
  const [kept, isCut] = cutShort(line);
  const bare = kept.replace(/[\s,;:.\u0964。、，；：–—-]+$/u, '');
  return isWhole && !isCut ? bare : `${bare}…`;
}

function cutShort(line: string): [string, boolean] {
  const signs = Array.from(SIGNS.segment(line), ({ segment }) => segment);
  return signs.length <= LONGEST ? [line, false] : [signs.slice(0, LONGEST).join(''), true];
}
