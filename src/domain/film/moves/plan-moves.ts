import { chanceOf } from './chance';
import type { Motion, Move, MoveKind, View } from './move';
import { plannedViews } from './planned-views';
import { widerThan } from './shown-box';
import { SORTS, sortOf, type Sort } from './sorts';

/** After so long in one move a picture seems to stand still again. */
const LONGEST_MOVE_S = 12;

/** In a clip shorter than this, a move would be a twitch. */
const SHORTEST_MOVE_S = 2;

/** How far moves go in a second, and the least and most that one goes: shares of the frame. */
const AMOUNTS = {
  gentle: { perSecond: 0.008, least: 0.035, most: 0.08 },
  lively: { perSecond: 0.016, least: 0.06, most: 0.15 },
} as const;

/** Beyond this much wider or narrower than the format, a pan goes only where the picture has more to show. */
const CLEARLY = 1.15;

/** What the moves of a clip depend on. */
export interface MovesAsked {
  motion: Exclude<Motion, 'none'>;
  /** The story's, as `textSeed` gives it. */
  seed: number;
  /** The scene's number, from 1. */
  scene: number;
  frames: number;
  fps: number;
  picture: { width: number; height: number };
  format: { width: number; height: number };
}

/**
 * How the camera goes over a scene's picture, in moves that together have as many frames as the clip. Neighbours begin with
 * different sorts of moves, and no scene's moves depend on another scene's picture, voice or length.
 */
export function planMoves(asked: MovesAsked): Move[] {
  const { motion, seed, scene, frames, fps } = asked;
  const wider = widerThan(asked.picture, asked.format);
  const count = Math.max(1, Math.ceil(frames / (LONGEST_MOVE_S * fps)));
  const { perSecond, least, most } = AMOUNTS[motion];
  const moves: Move[] = [];
  let start: View | undefined;
  let sort = sortOf(seed, scene);
  for (let part = 0; part < count; part++) {
    const length = Math.floor((frames * (part + 1)) / count) - Math.floor((frames * part) / count);
    const seconds = length / fps;
    if (part > 0) sort = nextSort(asked, sort, start?.share ?? 1, part);
    const amount = Math.min(most, Math.max(least, perSecond * seconds));
    const chance = chanceOf(seed, scene, part, 1);
    const lean = leanFrom(start?.x, chanceOf(seed, scene, part, 2) * 2 - 1);
    const kind = seconds < SHORTEST_MOVE_S ? 'hold' : kindOf(sort, { wider, chance, lean, y: start?.y });
    const { from, to } = plannedViews({ kind, amount, wider, lean, start });
    moves.push({ kind, frames: length, from, to });
    start = to;
  }
  return moves;
}

/** A later move differs from the one before it, and from what the next scene begins with; nothing pulls out of the whole. */
function nextSort({ seed, scene }: MovesAsked, before: Sort, share: number, part: number): Sort {
  const next = sortOf(seed, scene + 1);
  const fitting = SORTS.filter((sort) => sort !== before && sort !== next && (sort !== 'pull out' || share < 1));
  return fitting[Math.floor(chanceOf(seed, scene, part, 3) * fitting.length)]!;
}

/** From one side a move leans to the other: it would soon be at its end otherwise. */
function leanFrom(x: number | undefined, chance: number): number {
  return x === undefined || x === 0.5 ? chance : Math.abs(chance) * Math.sign(0.5 - x);
}

function kindOf(sort: Sort, by: { wider: number; chance: number; lean: number; y: number | undefined }): MoveKind {
  if (sort !== 'pan') return sort;
  const { wider, chance, lean, y } = by;
  const isSideways = wider > CLEARLY || (wider > 1 / CLEARLY && chance < 0.5);
  if (isSideways) return lean < 0 ? 'pan left' : 'pan right';
  const isDownwards = y === undefined ? lean < 0 : y < 0.5;
  return isDownwards ? 'pan down' : 'pan up';
}
