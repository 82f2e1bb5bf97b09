/** A clause of a text, and how much there is to say in it: its letters and figures, and one for each word. */
export interface SpokenClause {
  weight: number;
}

/** What stands between clauses: a voice makes a pause there, if anywhere. */
const AFTER_MARK = /(?<=[.!?…。！？,;:–—，；：、]["'”’)\]]*)(?=\s)|(?<=[。！？，；：、])/u;

/** How much there is to say in a text, by what is spoken alone: signs take no time. */
export function spokenWeight(text: string): number {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return letters + words;
}

/** The clauses of a text, by the marks at which a voice may pause; those with nothing to say are left out. */
export function spokenClauses(text: string): SpokenClause[] {
  return text
    .split(AFTER_MARK)
    .map((clause) => ({ weight: spokenWeight(clause) }))
    .filter(({ weight }) => weight > 0);
}

/** How many sentences end within a text, besides the last: after each a voice pauses, nearly always. */
export function innerSentenceEnds(text: string): number {
  return text
    .split(/(?<=[\p{L}\p{N}]{3}[.!?…]["'”’)\]]*)\s+(?=["'“‘(]*\p{Lu})|(?<=[。！？])/u)
    .filter((sentence) => spokenWeight(sentence) > 0)
    .slice(1).length;
}
