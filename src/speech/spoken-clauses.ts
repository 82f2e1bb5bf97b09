import { hasClauseMark, hasSentenceMark } from '../domain/text/marks';
import { splitSentences } from '../domain/text/sentences';
import { canBeSpoken } from '../domain/text/signs';
import { wordsOf } from '../domain/text/words';

/** A clause of a text, and how much there is to say in it: its letters and figures, and one for each word. */
export interface SpokenClause {
  weight: number;
}

/** How much there is to say in a text, by what is spoken alone: signs take no time. */
export function spokenWeight(text: string): number {
  return wordsOf(text).reduce((sum, word) => sum + weightOf(word.text), 0);
}

/** The clauses of a text, by the marks at which a voice may pause; those with nothing to say are left out. */
export function spokenClauses(text: string): SpokenClause[] {
  const clauses: SpokenClause[] = [{ weight: 0 }];
  for (const word of wordsOf(text)) {
    clauses.at(-1)!.weight += weightOf(word.text);
    if (hasSentenceMark(word.text) || hasClauseMark(word.text)) clauses.push({ weight: 0 });
  }
  return clauses.filter(({ weight }) => weight > 0);
}

/** How many sentences end within a text, besides the last: after each a voice pauses, nearly always. */
export function innerSentenceEnds(text: string): number {
  return Math.max(0, splitSentences(text).filter((sentence) => canBeSpoken(sentence.text)).length - 1);
}

function weightOf(word: string): number {
  const letters = word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters === 0 ? 0 : letters + 1;
}
