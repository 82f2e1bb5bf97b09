import { splitClauses } from '../../../domain/text/clauses';
import { splitSentences } from '../../../domain/text/sentences';
import { canBeSpoken } from '../../../domain/text/signs';
import { seenIn } from './painted-words';
import { namedFeatures } from './features';

const LONGEST = 120;
const QUOTED = /^["'“‘«]/u;
const SMALL_WORDS =
  /^(?:The|A|An|In|On|At|By|Every|Each|All|One|Two|He|She|It|They|We|His|Her|Its|Their|There|This|That|And|But|So|Then|When|While|As|After|Before|Under|Above|Over|Far|Once|Now)\b/;

/** As a part of a prompt: no quotation marks, no full stop, small at its beginning unless that is a name. */
function asPromptPart(clause: string): string {
  const bare = clause.replace(/["“”«»]/gu, '').replace(/^[\s'‘—–-]+|[\s.,;:!?…—–-]+$/gu, '');
  const start = SMALL_WORDS.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
  return start.length <= LONGEST ? start : start.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
}

interface Clause {
  sentence: number;
  text: string;
  worth: number;
}

function clausesOf(text: string): Clause[] {
  return splitSentences(text)
    .flatMap((sentence, index) => splitClauses(sentence, LONGEST).map((clause) => ({ clause, index })))
    .map(({ clause, index }) => ({ sentence: index, text: clause.text.replace(/\s+/gu, ' ') }))
    .filter((clause) => canBeSpoken(clause.text))
    .map((clause) => ({ ...clause, worth: concreteness(clause.text) }));
}

function concreteness(clause: string): number {
  const named = new Set(namedFeatures(clause).map(({ word }) => word)).size;
  const seen = Math.max(named, seenIn(clause).count);
  return seen - (QUOTED.test(clause) ? 1.5 : 0) - (clause.length < 20 && seen === 0 ? 0.5 : 0);
}

/**
 * The sentences of a text, or parts of long ones, that name something to be seen, in their order, ready for a prompt: the one
 * that names the most is always among them, others as long as all have at most `longest` characters. What is only said in
 * quotation marks stays out where anything is told.
 */
export function concreteSentences(text: string, longest: number): string {
  const clauses = clausesOf(text);
  const chosen = new Set<Clause>();
  let left = longest;
  for (const clause of clauses.toSorted((one, other) => other.worth - one.worth)) {
    if (chosen.size > 0 && (clause.worth < 1 || QUOTED.test(clause.text) || clause.text.length + 2 > left)) continue;
    chosen.add(clause);
    left -= clause.text.length + 2;
  }
  const kept = clauses.filter((clause) => chosen.has(clause));
  return kept
    .map((clause, index) => {
      const part = asPromptPart(clause.text);
      const before = kept[index - 1];
      if (!before) return part;
      const first = part.charAt(0);
      return before.sentence === clause.sentence ? `, ${part}` : `. ${first.toUpperCase()}${part.slice(1)}`;
    })
    .join('')
    .slice(0, Math.max(LONGEST, longest));
}
