import type { WordTime } from '../film/narration';

const SENTENCE_END = /[.!?…]["'”’»)\]]*$/u;
const CLAUSE_END = /[.!?…,;:—–]["'”’»)\]]*$/u;
/** Words that end in a full stop but do not end a sentence: titles and initials. */
const ABBREVIATION = /^["'“‘(]*(?:mr|mrs|ms|dr|st|prof|rev|capt|col|gen|lt|sgt|jr|sr|vs|mt|\p{L})\.$/iu;
const BEGINS_SMALL = /^["'“‘(]*\p{Ll}/u;
const PAUSE_MS = 350;

/** The costs of a division, in units of one phrase more than needed. */
const COST = { clauseInside: 1.75, orphan: 2, breakInClause: 0.15, breakAfterShortWord: 0.3 };

/**
 * Divides words into phrases of at most `longest` characters that can be read at a glance. A phrase never goes beyond the end of
 * a sentence, ends at commas and pauses where possible, and the phrases of a sentence are about equally long. A phrase is longer
 * only when a single word is.
 */
export function dividePhrases(words: readonly WordTime[], longest: number): WordTime[][] {
  return sentencesOf(words).flatMap((sentence) => divideSentence(sentence, longest));
}

/** The same words sentence by sentence. */
export function sentencesOf(words: readonly WordTime[]): WordTime[][] {
  const sentences: WordTime[][] = [[]];
  for (const [index, word] of words.entries()) {
    sentences.at(-1)!.push(word);
    const next = words[index + 1];
    if (next && endsSentence(word, next)) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function endsSentence(word: WordTime, next: WordTime): boolean {
  return SENTENCE_END.test(word.text) && !ABBREVIATION.test(word.text) && !BEGINS_SMALL.test(next.text);
}

/** The number of characters of words joined by single spaces. */
function lengthOf(words: readonly WordTime[]): number {
  return words.reduce((length, word) => length + [...word.text].length, Math.max(0, words.length - 1));
}

/**
 * Finds the cheapest division. `best[end]` is the cheapest one of the first `end` words, computed from the shorter ones before
 * it.
 */
function divideSentence(words: WordTime[], longest: number): WordTime[][] {
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= words.length; end++) {
    let found = { cost: Infinity, start: end - 1 };
    for (let start = end - 1; start >= 0; start--) {
      if (start < end - 1 && lengthOf(words.slice(start, end)) > longest) break;
      const cost = best[start]!.cost + phraseCost(words, start, end, longest);
      if (cost < found.cost) found = { cost, start };
    }
    best.push(found);
  }
  const phrases: WordTime[][] = [];
  for (let end = words.length; end > 0; end = best[end]!.start) phrases.unshift(words.slice(best[end]!.start, end));
  return phrases;
}

function phraseCost(words: WordTime[], start: number, end: number, longest: number): number {
  const length = lengthOf(words.slice(start, end));
  const free = Math.max(0, 1 - length / longest);
  let cost = 1 + free * free;
  if (end - start === 1 && length <= longest / 4 && words.length > 1) cost += COST.orphan;
  for (let index = start; index < end - 1; index++) if (endsClause(words, index)) cost += COST.clauseInside;
  if (end < words.length && !endsClause(words, end - 1)) {
    cost += [...words[end - 1]!.text].length <= 3 ? COST.breakAfterShortWord : COST.breakInClause;
  }
  return cost;
}

/** Whether a clause ends after this word: with punctuation, or with a pause of the voice. */
function endsClause(words: WordTime[], index: number): boolean {
  const word = words[index]!;
  const next = words[index + 1];
  if (next && next.startMs - word.endMs >= PAUSE_MS) return true;
  return CLAUSE_END.test(word.text) && !ABBREVIATION.test(word.text);
}
