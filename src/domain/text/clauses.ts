import { hasClauseMark, hasStrongMark } from './marks';
import { inPlaceOf, joinParts, type Part } from './part';
import { isUnspaced } from './unspaced';
import { wordsOf } from './words';
import { endsSentence } from './sentences';

const JOINING_WORD = /^(?:and|but|or|nor|so|yet|while|when|where|which|who|because|until|although|though|as|if|then)$/u;

/** Whether a clause ends with the word at `index`: by a mark, at the end of a line, or at a space in writing that has few. */
export function endsClause(words: readonly Part[], index: number): boolean {
  const { text, glued, end } = words[index]!;
  if (end !== undefined || text.split(' ').some(hasClauseMark)) return true;
  return (!glued && isUnspaced(text.at(-1)!)) || endsSentence(words, index);
}

/**
 * A sentence in parts of at most `longest` characters, broken between clauses or else between words; joined they are the
 * sentence again. A longer word stays whole, on its own.
 */
export function splitClauses(sentence: Part, longest: number): Part[] {
  if (sentence.text.length <= longest) return [sentence];
  const parts = clauseWords(wordsOf(sentence.text), longest);
  return parts.map((words, p) => inPlaceOf(p === parts.length - 1 ? sentence : words.at(-1)!, joinParts(words)));
}

/** The same for the words of a sentence. */
export function clauseWords(words: readonly Part[], longest: number): Part[][] {
  const { length } = joinParts(words);
  if (length <= longest || words.length === 1) return [[...words]];
  const index = bestBreak(words, length);
  return [words.slice(0, index), words.slice(index)].flatMap((part) => clauseWords(part, longest));
}

/** Where to break: the index of the first word of the second part, by balance and by what the break would part. */
function bestBreak(words: readonly Part[], length: number): number {
  let best = { index: 1, cost: Infinity };
  let before = 0;
  for (let index = 1; index < words.length; index++) {
    const previous = words[index - 1]!;
    before += previous.text.length;
    const cost = Math.abs(before / length - 0.5) + unwelcome(words, index);
    if (cost < best.cost) best = { index, cost };
    if (!previous.glued) before += 1;
  }
  return best.index;
}

/** How unwelcome a break before the word at `index` is; in parts of the sentence's length. */
function unwelcome(words: readonly Part[], index: number): number {
  const previous = words[index - 1]!;
  const { text } = words[index]!;
  if (previous.end !== undefined || hasStrongMark(previous.text) || endsSentence(words, index - 1)) return 0;
  if (/^[—–]/u.test(text)) return 0;
  if (endsClause(words, index - 1)) return 0.05;
  return JOINING_WORD.test(text) ? 0.15 : 0.3;
}
