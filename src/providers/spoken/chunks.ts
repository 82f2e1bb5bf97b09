import { splitClauses } from '../../domain/text/clauses';
import { hasSentenceMark } from '../../domain/text/marks';
import { inPlaceOf, joinParts, type Part } from '../../domain/text/part';
import { splitSentences } from '../../domain/text/sentences';
import { canBeSpoken, isSpokenWord } from '../../domain/text/signs';
import { spokenLength } from '../../domain/text/spoken/spoken-length';
import { wordsOf } from '../../domain/text/words';
import type { Pronunciations } from '../../domain/text/spoken/pronunciations';
import type { Chunk } from '../narrator';
import { ProviderError } from '../provider-error';
import { saidWords, sentText } from '../../speech/said-words';

/** The engine garbles what is longer than some 300 characters, and ends after 40 s, without an error. */
export const LONGEST_CHUNK = 280;

const PAUSE_MS = { clause: 160, sentence: 350, paragraph: 650 };

/** What a division costs: each chunk, one that is long, one that is too short to be spoken well, and what is parted or joined. */
const COST = { chunk: 0.5, length: 1, crumb: 2, clauseParted: 1, paragraphsJoined: 1 };
/** Below so many characters the engine tends to babble, and the voice changes. */
const CRUMB = 80;

/** What a server is sent for a part of the text. */
type SentFor = (part: string) => string;

/** A part of the text that is never divided; its length is that of what is sent for it, in which there may be no word. */
interface Piece extends Part {
  length: number;
  isHeard: boolean;
  endOf: keyof typeof PAUSE_MS;
}

/**
 * The parts in which servers speak a text: whole sentences, where they are not too long, in parts of like length, with
 * the pause after each by what it ends with. Joined they are the text, white space folded. A text with nothing to say is
 * one part. Throws a `ProviderError` when a single word is too long.
 */
export function chunksOf(text: string, language: string, pronunciations?: Pronunciations): Chunk[] {
  const sentFor: SentFor = (part) => sentText(saidWords(part, language, pronunciations));
  const pieces = piecesOf(text, sentFor);
  const groups = pieces.some(({ isHeard }) => isHeard) ? cheapestGroups(pieces) : [pieces];
  return groups.map((group, index) => ({
    ...inPlaceOf(group.at(-1) ?? { text: '' }, joinParts(wordsOf(joinParts(group)).map(withoutPlainEnd))),
    pauseMs: index === groups.length - 1 ? 0 : PAUSE_MS[group.at(-1)!.endOf],
  }));
}

/** Where a mark says that a sentence has ended, the end of its paragraph says no more. */
function withoutPlainEnd(word: Part): Part {
  const isPlain = word.end === 'paragraph' && (hasSentenceMark(word.text) || !isSpokenWord(word));
  return isPlain ? { text: word.text } : word;
}

function piecesOf(text: string, sentFor: SentFor): Piece[] {
  return splitSentences(text).flatMap((sentence) => {
    const clauses = clausesOf(sentence, sentFor);
    const endOf = sentence.end === 'paragraph' ? 'paragraph' : 'sentence';
    return clauses.map(({ clause, sent, length }, c) => ({
      ...clause,
      length,
      isHeard: canBeSpoken(sent),
      endOf: c === clauses.length - 1 ? endOf : ('clause' as const),
    }));
  });
}

/** A part of a sentence with what is sent for it, and the length of that. */
interface Clause {
  clause: Part;
  sent: string;
  length: number;
}

function clausesOf(part: Part, sentFor: SentFor): Clause[] {
  const sent = sentFor(part.text);
  const length = spokenLength(sent);
  if (length <= LONGEST_CHUNK) return [{ clause: part, sent, length }];
  const halves = splitClauses(part, part.text.length - 1);
  if (halves.length > 1) return halves.flatMap((half) => clausesOf(half, sentFor));
  throw new ProviderError(
    'change',
    `A word should take no longer to say than ${LONGEST_CHUNK} letters, but "${part.text.slice(0, 40)}..." takes ` +
      `${Math.ceil(length)}. Shorten or divide it.`,
  );
}

/** Finds the cheapest division: `best[end]` is that of the first `end` pieces, found from the shorter ones. */
function cheapestGroups(pieces: Piece[]): Piece[][] {
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    let found = { cost: Infinity, start: end - 1 };
    const group = new Group(pieces[end - 1]!, end === pieces.length);
    for (let start = end - 1; start >= 0; start--) {
      if (start < end - 1) group.putBefore(pieces[start]!);
      if (group.length > LONGEST_CHUNK) break;
      const cost = best[start]!.cost + group.cost;
      if (cost < found.cost) found = { cost, start };
    }
    best.push(found);
  }
  const groups: Piece[][] = [];
  for (let end = pieces.length; end > 0; end = best[end]!.start) groups.unshift(pieces.slice(best[end]!.start, end));
  return groups;
}

/** Successive pieces that are spoken together. */
class Group {
  private sentLength = 0;
  private sentCount = 0;
  private isHeard = false;
  private joinedParagraphs = 0;

  constructor(
    private readonly lastPiece: Piece,
    private readonly isLast: boolean,
  ) {
    this.add(lastPiece);
  }

  putBefore(piece: Piece): void {
    if (piece.endOf === 'paragraph') this.joinedParagraphs += 1;
    this.add(piece);
  }

  /** With the spaces between what is sent. */
  get length(): number {
    return this.sentLength + Math.max(0, this.sentCount - 1);
  }

  get cost(): number {
    if (!this.isHeard) return Infinity;
    const crumb = COST.crumb * Math.max(0, 1 - this.length / CRUMB);
    const joined = COST.paragraphsJoined * this.joinedParagraphs;
    const parted = !this.isLast && this.lastPiece.endOf === 'clause' ? COST.clauseParted : 0;
    return COST.chunk + COST.length * (this.length / LONGEST_CHUNK) ** 2 + crumb + joined + parted;
  }

  private add({ length, isHeard }: Piece): void {
    this.sentLength += length;
    if (length > 0) this.sentCount += 1;
    this.isHeard ||= isHeard;
  }
}
