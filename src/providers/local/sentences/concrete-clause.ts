import { splitClauses } from '../../../domain/text/clauses';
import { splitSentences } from '../../../domain/text/sentences';
import { canBeSpoken } from '../../../domain/text/signs';
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

function concreteness(clause: string): number {
  const named = new Set(namedFeatures(clause).map(({ word }) => word)).size;
  return named - (QUOTED.test(clause) ? 1.5 : 0) - (clause.length < 20 ? 0.5 : 0);
}

/** The sentence, or part of a long one, that names most to be seen: at most 120 characters, ready for a prompt. */
export function mostConcreteClause(text: string): string {
  const clauses = splitSentences(text)
    .flatMap((sentence) => splitClauses(sentence, LONGEST))
    .map((clause) => clause.text.replace(/\s+/gu, ' '))
    .filter(canBeSpoken);
  const scores = clauses.map(concreteness);
  return asPromptPart(clauses[scores.indexOf(Math.max(...scores))] ?? '');
}
