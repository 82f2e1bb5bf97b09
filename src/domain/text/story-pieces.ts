import { splitClauses } from './clause-boundaries';
import { splitParagraphs, splitSentences } from './sentence-boundaries';

/** A longer sentence is divided, because it is too long for one scene or one breath. */
const LONGEST_CHARACTERS = 600;

/** A piece of a story that stays in one scene, white space folded, and what of the story ends with it. */
export interface StoryPiece {
  text: string;
  endOf: 'paragraph' | 'sentence' | 'clause';
}

/**
 * The sentences of a story, long ones in parts of at most 600 characters. When that gives fewer than `least` pieces, the parts are
 * made shorter, down to single words. `language` is a BCP 47 tag.
 */
export function storyPieces(text: string, language: string, least = 1): StoryPiece[] {
  const pieces = splitParagraphs(text).flatMap((paragraph) => {
    const sentences = splitSentences(paragraph, language);
    return sentences.flatMap((sentence, s) =>
      inParts(sentence, s === sentences.length - 1 ? 'paragraph' : 'sentence', LONGEST_CHARACTERS),
    );
  });
  while (pieces.length < least && divideLongest(pieces));
  return pieces;
}

/** Joins the text of successive pieces: paragraphs with a blank line, everything else with a space. */
export function joinPieces(pieces: readonly StoryPiece[]): string {
  return pieces
    .map(({ text, endOf }, p) => (p === pieces.length - 1 ? text : text + (endOf === 'paragraph' ? '\n\n' : ' ')))
    .join('');
}

function inParts(sentence: string, endOf: StoryPiece['endOf'], longest: number): StoryPiece[] {
  const parts = splitClauses(sentence, longest);
  return parts.map((text, p) => ({ text, endOf: p === parts.length - 1 ? endOf : 'clause' }));
}

function divideLongest(pieces: StoryPiece[]): boolean {
  let longest: { piece: StoryPiece; index: number } | undefined;
  for (const [index, piece] of pieces.entries()) {
    if (piece.text.includes(' ') && piece.text.length > (longest?.piece.text.length ?? 0)) longest = { piece, index };
  }
  if (!longest) return false;
  const { text, endOf } = longest.piece;
  pieces.splice(longest.index, 1, ...inParts(text, endOf, text.length - 1));
  return true;
}
