import { splitClauses } from '../../domain/text/clause-boundaries';
import { splitParagraphs, splitSentences } from '../../domain/text/sentence-boundaries';
import type { Chunk } from '../narrator';
import { ProviderError } from '../provider-error';
import { canBeSpoken, spokenLength } from '../../speech/spoken-length';
import { saidWords, sentText } from './said-words';

/** The engine garbles what is longer than some 300 characters, and ends after 40 s, without an error. */
export const LONGEST_CHUNK = 280;

const PAUSE_MS = { clause: 160, sentence: 350, paragraph: 650 };

/** What a division costs: each chunk, one that is long, one that is too short to be spoken well, and what is parted or joined. */
const COST = { chunk: 0.5, length: 1, crumb: 2, clauseParted: 1, paragraphsJoined: 1 };
/** Below so many characters the engine tends to babble, and the voice changes. */
const CRUMB = 80;

/** A part of the text that is never divided; its length is that of what is sent for it, in which there may be no word. */
interface Piece {
  text: string;
  length: number;
  isHeard: boolean;
  end: keyof typeof PAUSE_MS;
}

/**
 * The parts in which Chatterbox speaks a text: whole sentences, where they are not too long, in parts of like length, with
 * the pause after each by what it ends with. Joined by spaces they are the text, white space folded. A text with nothing
 * to say is one part. Throws a `ProviderError` when a single word is too long.
 */
export function chunksOf(text: string, language: string): Chunk[] {
  const pieces = splitParagraphs(text).flatMap((paragraph) => piecesOf(paragraph, language));
  const groups = pieces.some(({ isHeard }) => isHeard) ? cheapestGroups(pieces) : [pieces];
  return groups.map((group, index) => ({
    text: group.map((piece) => piece.text).join(' '),
    pauseMs: index === groups.length - 1 ? 0 : PAUSE_MS[group.at(-1)!.end],
  }));
}

function piecesOf(paragraph: string, language: string): Piece[] {
  const sentences = splitSentences(paragraph, language);
  return sentences.flatMap((sentence, s) => {
    const clauses = clausesOf(sentence);
    const end = s === sentences.length - 1 ? 'paragraph' : 'sentence';
    return clauses.map((text, c) => ({
      text,
      length: spokenLength(sentFor(text)),
      isHeard: canBeSpoken(sentFor(text)),
      end: c === clauses.length - 1 ? end : ('clause' as const),
    }));
  });
}

function clausesOf(text: string): string[] {
  const length = spokenLength(sentFor(text));
  if (length <= LONGEST_CHUNK) return [text];
  const halves = splitClauses(text, text.length - 1);
  if (halves.length > 1) return halves.flatMap(clausesOf);
  throw new ProviderError(
    'change',
    `A word should take no longer to say than ${LONGEST_CHUNK} letters, but "${text.slice(0, 40)}..." takes ` +
      `${Math.ceil(length)}. Shorten or divide it.`,
  );
}

function sentFor(text: string): string {
  return sentText(saidWords(text));
}

/** Finds the cheapest division: `best[end]` is that of the first `end` pieces, found from the shorter ones. */
function cheapestGroups(pieces: Piece[]): Piece[][] {
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    let found = { cost: Infinity, start: end - 1 };
    for (let start = end - 1; start >= 0; start--) {
      const group = pieces.slice(start, end);
      if (lengthTogether(group) > LONGEST_CHUNK) break;
      const cost = best[start]!.cost + groupCost(group, end === pieces.length);
      if (cost < found.cost) found = { cost, start };
    }
    best.push(found);
  }
  const groups: Piece[][] = [];
  for (let end = pieces.length; end > 0; end = best[end]!.start) groups.unshift(pieces.slice(best[end]!.start, end));
  return groups;
}

function lengthTogether(group: Piece[]): number {
  const sent = group.filter(({ length }) => length > 0);
  return sent.reduce((sum, { length }) => sum + length, Math.max(0, sent.length - 1));
}

function groupCost(group: Piece[], isLast: boolean): number {
  const length = lengthTogether(group);
  if (!group.some(({ isHeard }) => isHeard)) return Infinity;
  const crumb = COST.crumb * Math.max(0, 1 - length / CRUMB);
  const joined = COST.paragraphsJoined * group.slice(0, -1).filter(({ end }) => end === 'paragraph').length;
  const parted = !isLast && group.at(-1)!.end === 'clause' ? COST.clauseParted : 0;
  return COST.chunk + COST.length * (length / LONGEST_CHUNK) ** 2 + crumb + joined + parted;
}
