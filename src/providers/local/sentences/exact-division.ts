import { joinPieces, storyPieces, type StoryPiece } from '../../../domain/text/story-pieces';
import { borderCosts } from './border-costs';
import { toldLength } from './told-length';
import { inGroups } from '../../../domain/in-groups';

/** Whoever asks for a number of scenes asks for like lengths first: a border is only worth a small difference. */
const BORDER_WEIGHT = 0.15;

/** A sentence that is longer, as a part of a scene's usual length, would make its scene stand out: it is divided. */
const LONGEST_PART = 1.4;
/** A shorter part of a sentence is no scene. */
const LEAST_LONGEST = 150;
const MOST_LONGEST = 600;

/** A story of 20,000 characters has some hundred sentences. */
const MOST_PIECES = 1_000;

function longestPiece(ideal: number): number {
  return Math.round(Math.min(MOST_LONGEST, Math.max(LEAST_LONGEST, LONGEST_PART * ideal)));
}

/**
 * Divides a text into exactly so many scenes of like lengths, ending with a paragraph or a sentence where that is near;
 * into fewer when it has not enough words.
 */
export function divideIntoCount(text: string, sceneCount: number): string[] {
  const pieces = piecesFor(text, sceneCount);
  const count = Math.min(sceneCount, pieces.length);
  const borders = borderCosts(
    pieces,
    pieces.map(({ text: piece }) => toldLength(piece)),
  );
  // Where each piece begins, and where the last one ends.
  const begins = [0];
  for (const piece of pieces) begins.push((begins.at(-1) ?? 0) + piece.text.length + 1);
  const ideal = (begins.at(-1) ?? 0) / count;

  // best[scenes][end]: the cheapest way to divide the pieces before `end` into so many scenes.
  let before = [{ cost: 0, cuts: [] as number[] }];
  for (let scenes = 1; scenes <= count; scenes++) {
    const now: typeof before = [];
    const least = before.reduce((lowest, { cost }) => Math.min(lowest, cost), Infinity);
    for (let end = scenes; end <= pieces.length - (count - scenes); end++) {
      let best: { cost: number; start: number } | undefined;
      for (let start = end - 1; start >= scenes - 1; start--) {
        const characters = (begins[end] ?? 0) - (begins[start] ?? 0);
        const length = (characters / ideal - 1) ** 2;
        const border = BORDER_WEIGHT * (borders[end - 1] ?? 0);
        // A scene that is longer still costs more, whatever is before it.
        if (best && characters > ideal && least + length + border > best.cost) break;
        const way = before[start];
        if (!way) continue;
        const cost = way.cost + length + border;
        if (!best || cost <= best.cost) best = { cost, start };
      }
      if (best) now[end] = { cost: best.cost, cuts: [...before[best.start]!.cuts, end] };
    }
    before = now;
  }
  const cuts = before[pieces.length]?.cuts ?? [];
  return cuts.map((end, s) => joinPieces(pieces.slice(cuts[s - 1] ?? 0, end)));
}

/** How many of so many scenes a text has words for. */
export function fillableScenes(text: string, sceneCount: number): number {
  return Math.min(sceneCount, piecesFor(text, sceneCount).length);
}

function piecesFor(text: string, sceneCount: number): StoryPiece[] {
  return inFewer(storyPieces(text, sceneCount, longestPiece(text.length / sceneCount)));
}

/** Neighbours together where a text has more pieces than any story has sentences: each way to divide them is looked at. */
function inFewer(pieces: StoryPiece[]): StoryPiece[] {
  if (pieces.length <= MOST_PIECES) return pieces;
  const together = Math.ceil(pieces.length / MOST_PIECES);
  return inGroups(pieces, together).map((group) => ({ ...group.at(-1)!, text: joinPieces(group) }));
}
