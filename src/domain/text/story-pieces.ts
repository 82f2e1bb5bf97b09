import { splitClauses } from './clauses';
import { withoutWrapping } from './line-breaks';
import { joinParts, type Part } from './part';
import { splitSentences } from './sentences';
import { wordsOf } from './words';

/** A longer sentence is divided, because it is too long for one scene or one breath. */
const LONGEST_CHARACTERS = 600;

/** A piece of a story that stays in one scene, white space folded, and what of the story ends with it. */
export interface StoryPiece extends Part {
  endOf: 'paragraph' | 'sentence' | 'clause';
}

/**
 * The sentences of a story, long ones in parts of at most `longest` characters. When that gives fewer than `least` pieces, the
 * parts are made shorter, down to single words. Line breaks are kept in verse only.
 */
export function storyPieces(text: string, least = 1, longest = LONGEST_CHARACTERS): StoryPiece[] {
  const sentences = splitSentences(withoutWrapping(text));
  const pieces = sentences.flatMap((sentence, s) => {
    const isLast = s === sentences.length - 1 || sentence.end === 'paragraph';
    return inParts(sentence, isLast ? 'paragraph' : 'sentence', longest);
  });
  while (pieces.length < least && divideLongest(pieces));
  return pieces;
}

/** Joins the text of successive pieces: paragraphs with a blank line, everything else as it was written. */
export function joinPieces(pieces: readonly StoryPiece[]): string {
  return joinParts(pieces);
}

function inParts(sentence: Part, endOf: StoryPiece['endOf'], longest: number): StoryPiece[] {
  const parts = splitClauses(sentence, longest);
  return parts.map((part, p) => ({ ...part, endOf: p === parts.length - 1 ? endOf : 'clause' }));
}

function divideLongest(pieces: StoryPiece[]): boolean {
  let longest: { piece: StoryPiece; index: number } | undefined;
  for (const [index, piece] of pieces.entries()) {
    if (piece.text.length > (longest?.piece.text.length ?? 0) && wordsOf(piece.text).length > 1)
      longest = { piece, index };
  }
  if (!longest) return false;
  const { piece } = longest;
  pieces.splice(longest.index, 1, ...inParts(piece, piece.endOf, piece.text.length - 1));
  return true;
}
