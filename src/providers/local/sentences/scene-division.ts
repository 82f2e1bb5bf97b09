import { joinPieces, storyPieces, type StoryPiece } from '../../../domain/text/story-pieces';
import { borderCosts } from './border-costs';
import { toldLength } from './told-length';

/** How many characters a scene should have: about `ideal`, and from `fewest` to `most` where the text allows. */
export interface SceneLengths {
  ideal: number;
  fewest: number;
  most: number;
}

const USUAL: SceneLengths = { ideal: 400, fewest: 120, most: 600 };

/** A longer sentence is divided. */
const LONGEST_PIECE = 600;

/** What each character outside those lengths costs; more than any border can win. */
const OUTSIDE_COST = 2;

function lengthCost(characters: number, { ideal, fewest, most }: SceneLengths): number {
  const outside = Math.max(0, fewest - characters, characters - most);
  return (characters / ideal - 1) ** 2 + OUTSIDE_COST * outside;
}

/**
 * Divides a text into the texts of its scenes, in the text's own words: about 400 characters each, from 120 to 600 where
 * the text allows, ending with a paragraph if possible and else with a sentence. Of all divisions it takes the one with the
 * least cost, so that lengths are balanced and no crumb is left at the end.
 */
export function divideIntoScenes(text: string): string[] {
  const divisible = divisibleText(text);
  return dividedInto(divisible).map(([start, end]) => joinPieces(divisible.pieces.slice(start, end)));
}

/** What a text's divisions are chosen by: its pieces, how long each takes to tell, and what it costs to end a scene after it. */
export interface DivisibleText {
  pieces: StoryPiece[];
  sizes: number[];
  borders: number[];
}

export function divisibleText(text: string): DivisibleText {
  // A sentence in signs that are words has fewer of them.
  const pieces = storyPieces(text, 1, Math.round((LONGEST_PIECE * text.length) / Math.max(1, toldLength(text))));
  const sizes = pieces.map((piece) => toldLength(piece.text));
  return { pieces, sizes, borders: borderCosts(pieces, sizes) };
}

/** The first piece of each scene of the best division, and the first after it; of the usual lengths, unless others are wanted. */
export function dividedInto(
  { pieces, sizes, borders }: DivisibleText,
  lengths = USUAL,
): [start: number, end: number][] {
  const best = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    let cheapest = { cost: Infinity, start: end - 1 };
    let characters = 0;
    for (let start = end - 1; start >= 0; start--) {
      characters += (sizes[start] ?? 0) + (start === end - 1 ? 0 : 1);
      if (characters > 2 * lengths.most && start < end - 1) break;
      const cost = (best[start]?.cost ?? Infinity) + lengthCost(characters, lengths) + (borders[end - 1] ?? 0);
      if (cost < cheapest.cost) cheapest = { cost, start };
    }
    best.push(cheapest);
  }
  const scenes: [number, number][] = [];
  for (let end = pieces.length; end > 0; end = best[end]!.start) scenes.push([best[end]!.start, end]);
  return scenes.toReversed();
}
