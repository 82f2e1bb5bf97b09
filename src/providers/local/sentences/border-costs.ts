import type { StoryPiece } from '../../../domain/text/story-pieces';

/** A paragraph of this length is a scene of its own; the end of a shorter one is not worth as much. */
const PARAGRAPH_CHARACTERS = 140;

/** What it costs to end a scene inside a sentence. */
const AFTER_CLAUSE_COST = 0.6;

/** What it costs to end a scene after each piece: nothing after a sentence, less where the writer ended a paragraph. `sizes` are the pieces' told lengths. */
export function borderCosts(pieces: readonly StoryPiece[], sizes: readonly number[]): number[] {
  let paragraph = 0;
  return pieces.map(({ endOf }, index) => {
    paragraph += sizes[index]! + (paragraph === 0 ? 0 : 1);
    if (endOf === 'clause') return AFTER_CLAUSE_COST;
    if (endOf === 'sentence') return 0;
    const cost = -Math.min(1, (paragraph / PARAGRAPH_CHARACTERS) ** 2);
    paragraph = 0;
    return cost;
  });
}
