import { endsClause } from '../../text/clauses';
import { pairedMarks } from '../../text/paired-marks';
import { joinOnOneLine, type Part } from '../../text/part';
import { segmentsOf } from '../../text/segments';
import { sentenceWords } from '../../text/sentences';
import type { BegunScene } from './chapters';

/** More would be cut off in a player's list. */
const LONGEST = 48;

/** Of a text; a title takes no more, unless nearly all of it is marks on its letters. */
const LOOKED_AT = 500;

/** A clause that is shorter says too little. */
const SHORTEST_CLAUSE = 16;

const SIGNS = new Intl.Segmenter('en', { granularity: 'grapheme' });
const MARKS_AT_END = /[\s,;:.\u0964\u3002\u3001\uff0c\uff1b\uff1a\u2013\u2014-]+$/u;

/** A title that is cut does not end with "of the" or the like. */
const SMALL_WORDS_AT_END = /(?:\s\p{Ll}{1,3})+$/u;

/** A part of a film that a viewer can go to; it begins at a time of the film. */
export interface Chapter {
  startMs: number;
  title: string;
}

/** The chapter that begins with a scene. Not for workflows: other versions of Node may part its words in another way. */
export function chapterOf({ startMs, text }: BegunScene): Chapter {
  return { startMs, title: chapterTitle(text) };
}

/** What a chapter is called whose scene says this: its first sentence, or as much of that as a list shows, on one line. */
export function chapterTitle(text: string): string {
  const [sentence = []] = sentenceWords(text.slice(0, LOOKED_AT));
  const whole = lineOf(sentence);
  if (signsOf(whole).length <= LONGEST) return titleOf(whole, '');
  // With each word there are more signs, or as many: nothing beyond the first that does not fit has to be looked at.
  const tooMany = sentence.findIndex((_, index) => signsOf(lineOf(sentence.slice(0, index + 1))).length >= LONGEST);
  const fitting = sentence.slice(0, tooMany);
  // A first word that is longer than a list shows.
  if (fitting.length === 0) return titleOf(signsOf(whole).slice(0, LONGEST).join(''), '…');
  const clause = fitting.findLastIndex((_, index) => endsClause(sentence, index));
  const upToClause = lineOf(fitting.slice(0, clause + 1));
  const kept = upToClause.length >= SHORTEST_CLAUSE ? upToClause : lineOf(fitting).replace(SMALL_WORDS_AT_END, '');
  return titleOf(kept, '…');
}

/** Where it was cut no quotation mark and no bracket is left open: they are closed where there is room, or left out. */
function titleOf(line: string, ending: '' | '…'): string {
  const { open, closing, without } = pairedMarks(line);
  const closed = open.replace(MARKS_AT_END, '') + ending + closing;
  return signsOf(closed).length <= LONGEST + ending.length ? closed : without.replace(MARKS_AT_END, '') + ending;
}

/** No site takes angle brackets in a description. */
function lineOf(words: readonly Part[]): string {
  return joinOnOneLine(words)
    .replace(/[\s\p{Cc}<>]+/gu, ' ')
    .trim();
}

function signsOf(line: string): string[] {
  return Array.from(segmentsOf(SIGNS, line), ({ segment }) => segment);
}
