import type { Part } from '../part';
import { wordsOf } from '../words';
import { NamedSoFar } from './named-so-far';
import { stretchesOf, type Stretch } from './quotes';
import { namesIn, taggedAfter, taggedBefore, type Tagged } from './speech-tag';

/** Words that follow one another, and who says them: one of the names, or nobody of them. */
export interface Said {
  words: Part[];
  speaker?: string;
}

/**
 * The words of a text by who says them, where the text tells it of its quotes: "Go," said Mira. What else stands in a paragraph
 * between quotes is hers too, unless another is told to say it. Where two have been told to speak in turn, one paragraph after
 * the other, paragraphs that are nothing but a quote go on in turn. All that is left is said by none of the names.
 */
export function whoSpeaks(text: string, names: readonly string[]): Said[] {
  const said: Said[] = [];
  let unclosed: string | undefined;
  let turns: (string | undefined)[] = [];
  for (const paragraph of paragraphsOf(text)) {
    const stretches = stretchesOf(paragraph);
    const speakers = speakersIn(stretches, names);
    // Somebody who speaks on in a new paragraph has no mark at the end of the one before.
    const goesOn = stretches[0]?.isSpeech === true && speakers[0] === undefined && unclosed !== undefined;
    if (goesOn) speakers[0] = unclosed;
    else if (speakers[0] === undefined) speakers[0] = inTurn(stretches, turns);
    turns = [...(goesOn ? turns.slice(0, -1) : turns).slice(-1), onlySpeaker(stretches, speakers)];
    for (const [index, { words }] of stretches.entries()) add(said, words, speakers[index]);
    const last = stretches.at(-1);
    unclosed = last?.isSpeech && !/["”“»«›‹」』’']\P{L}*$/u.test(last.words.at(-1)!.text) ? speakers.at(-1) : undefined;
  }
  return said;
}

/** Adds words to those that were said before, and to the last of them where the same one goes on. */
export function add(said: Said[], words: readonly Part[], speaker: string | undefined): void {
  const last = said.at(-1);
  if (last && last.speaker === speaker) last.words.push(...words);
  else said.push({ words: [...words], ...(speaker !== undefined && { speaker }) });
}

/** Whose turn it is to say a paragraph that is a quote alone; nobody's who is spoken to by name in it. */
function inTurn(stretches: readonly Stretch[], [first, second]: readonly (string | undefined)[]): string | undefined {
  const [quote, ...others] = stretches;
  if (!quote?.isSpeech || others.length > 0 || !first || !second || first === second) return undefined;
  return namesIn(quote.words, [first]).length > 0 ? undefined : first;
}

/** Who alone speaks in a paragraph. */
function onlySpeaker(stretches: readonly Stretch[], speakers: readonly (string | undefined)[]): string | undefined {
  const [one, ...others] = new Set(speakers.filter((_speaker, index) => stretches[index]!.isSpeech));
  return others.length === 0 ? one : undefined;
}

function speakersIn(stretches: readonly Stretch[], names: readonly string[]): (string | undefined)[] {
  const named = new NamedSoFar(names);
  const told = stretches.map(({ isSpeech, words }, index) => {
    if (isSpeech) return toldOf(stretches, index, names, named);
    named.add(words);
    return undefined;
  });
  let before: string | undefined;
  const first = told.find((name) => name !== undefined);
  return stretches.map(({ isSpeech }, index) => {
    if (!isSpeech) return undefined;
    before = told[index] ?? before;
    return before ?? first;
  });
}

/** Who the text around a quote says that speaks; `named` are those whom the text before it has named. */
function toldOf(
  stretches: readonly Stretch[],
  index: number,
  names: readonly string[],
  named: NamedSoFar,
): string | undefined {
  const [before, quote, after] = [stretches[index - 1], stretches[index]!, stretches[index + 1]];
  const goesOn = !/[.。]["”“»«›‹」』’']+$/u.test(quote.words.at(-1)!.text);
  const tagged: Tagged =
    (goesOn && after && !after.isSpeech ? taggedAfter(after.words, names) : undefined) ??
    (before && !before.isSpeech ? taggedBefore(before.words, names) : undefined);
  // "She" is whoever is the only one that the paragraph has named so far.
  return tagged === 'pronoun' ? named.only : tagged?.name;
}

function paragraphsOf(text: string): Part[][] {
  const paragraphs: Part[][] = [[]];
  for (const word of wordsOf(text)) {
    paragraphs.at(-1)!.push(word);
    if (word.end === 'paragraph') paragraphs.push([]);
  }
  return paragraphs.filter((words) => words.length > 0);
}
