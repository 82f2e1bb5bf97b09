import { isAbbreviated } from './abbreviations';
import { hasFullStop, hasPlainSentenceMark, hasSentenceMark, withoutQuotes } from './marks';
import { inPlaceOf, joinOnOneLine, joinParts, type Part } from './part';
import { isSpokenWord, withSigns } from './signs';
import { isUnspaced } from './unspaced';
import { wordsOf } from './words';

/** `1.` or `2)` at the beginning of a line is the number of what follows. */
const ITEM_NUMBER = /^\(?(?:\d{1,3}|[a-zA-Z])[.)]$/u;

/**
 * The sentences of a text: joined they are the text again, with its white space folded. A paragraph ends a sentence, marks
 * do, and full stops that are not of an abbreviation; what somebody says inside a sentence does not.
 */
export function splitSentences(text: string): Part[] {
  return sentenceWords(text).map((words) => inPlaceOf(words.at(-1)!, joinParts(words)));
}

/** The words of a text sentence by sentence. */
export function sentenceWords(text: string): Part[][] {
  const words = wordsOf(text);
  const groups = withSigns(words, (word) => !isSpokenWord(word));
  if (groups.length === 0) return words.length > 0 ? [words] : [];
  const heard = groups.map((group) => ({ ...inPlaceOf(group.at(-1)!, joinOnOneLine(group)), group }));
  return sentencesOf(heard).map((sentence) => sentence.flatMap(({ group }) => group));
}

/** The same words sentence by sentence; each has the signs beside it that are not spoken. */
export function sentencesOf<Word extends Part>(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [[]];
  for (const [index, word] of words.entries()) {
    sentences.at(-1)!.push(word);
    if (index < words.length - 1 && endsSentence(words, index)) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** Whether a sentence ends with the word at `index`; the last one of all ends one. */
export function endsSentence(words: readonly Part[], index: number): boolean {
  const { text, glued, end } = words[index]!;
  const next = words[index + 1];
  if (!next || end === 'paragraph') return true;
  const marked = text.split(' ').findLast(hasSentenceMark);
  if (marked === undefined) return false;
  if (hasPlainSentenceMark(marked)) return true;
  const bareNext = next.text.replace(/^[^\p{L}\p{N}#§]+/u, '');
  // `"Wait!" she cried`, `well... maybe`
  if (/^\p{Ll}/u.test(bareNext)) return false;
  // `example.com` is one word, and `好吗?` ends a sentence.
  if (glued && !isUnspaced(next.text)) return false;
  if (!hasFullStop(marked) || /\.{2,}\P{L}*$/u.test(marked)) return true;
  const before = words[index - 1];
  const isFirst = !before || before.end !== undefined;
  if (isFirst && ITEM_NUMBER.test(withoutQuotes(marked))) return false;
  return !isAbbreviated({ word: withoutQuotes(marked), before: before?.text ?? '', next: bareNext });
}
