import { joinPieces, storyPieces } from '../../../domain/text/story-pieces';
import { borderCosts } from './border-costs';

/** Whoever asks for a number of scenes asks for like lengths first: a border is only worth a small difference. */
const BORDER_WEIGHT = 0.15;

/** A sentence that is longer, as a part of a scene's usual length, would make its scene stand out: it is divided. */
const LONGEST_PART = 1.4;
/** A shorter part of a sentence is no scene. */
const LEAST_LONGEST = 150;
const MOST_LONGEST = 600;

function longestPiece(ideal: number): number {
  return Math.round(Math.min(MOST_LONGEST, Math.max(LEAST_LONGEST, LONGEST_PART * ideal)));
}

/**
 * Divides a text into exactly so many scenes of like lengths, ending with a paragraph or a sentence where that is near;
 * into fewer when it has not enough words.
 */
export function divideIntoCount(text: string, sceneCount: number): string[] {
  const pieces = storyPieces(text, sceneCount, longestPiece(text.length / sceneCount));
  const count = Math.min(sceneCount, pieces.length);
  const borders = borderCosts(pieces);
  // Where each piece begins, and where the last one ends.
  const begins = [0];
  for (const piece of pieces) begins.push((begins.at(-1) ?? 0) + piece.text.length + 1);
  const ideal = (begins.at(-1) ?? 0) / count;

  // best[scenes][end]: the cheapest way to divide the pieces before `end` into so many scenes.
  let before = [{ cost: 0, cuts: [] as number[] }];
  for (let scenes = 1; scenes <= count; scenes++) {
    const now: typeof before = [];
    for (let end = scenes; end <= pieces.length - (count - scenes); end++) {
      for (let start = scenes - 1; start < end; start++) {
        const way = before[start];
        if (!way) continue;
        const characters = (begins[end] ?? 0) - (begins[start] ?? 0);
        const cost = way.cost + (characters / ideal - 1) ** 2 + BORDER_WEIGHT * (borders[end - 1] ?? 0);
        if (cost < (now[end]?.cost ?? Infinity)) now[end] = { cost, cuts: [...way.cuts, end] };
      }
    }
    before = now;
  }
  const cuts = before[pieces.length]?.cuts ?? [];
  return cuts.map((end, s) => joinPieces(pieces.slice(cuts[s - 1] ?? 0, end)));
}
