import type { Box } from './drawn-boxes';

/** Where letters stand and how large they are, against how they would be: moved by pixels, `size` 1 as large. */
export interface LettersPlace {
  across: number;
  down: number;
  size: number;
}

const SIZES = [1, 0.82, 0.66, 0.52];
/** How far they may be moved to either side, and down, against the picture's width and height. */
const ACROSS = [0, 0.08, -0.08, 0.16, -0.16, 0.24, -0.24];
const DOWN = [0, -0.04, 0.05, 0.1, 0.15, 0.2, 0.25];
/** Nearer to the edge the camera may leave them out. */
const MARGIN = { side: 0.06, top: 0.08 };
/** What it costs to cover as much as the letters are large, to be moved by a whole width or height, and to be smaller. */
const COST = { covering: 12, across: 0.6, down: 0.8, smaller: 0.9 };

interface Room {
  width: number;
  height: number;
  /** Lower no letters stand. */
  lowest: number;
}

/**
 * The place at which letters cover the least of what is drawn: as near as can be to where they would stand, and as large. `letters` are their
 * lines there, in a size of 1.
 */
export function lettersPlace(letters: readonly Box[], drawn: readonly Box[], room: Room): LettersPlace {
  const { width, height, lowest } = room;
  let best: LettersPlace & { cost: number } = { across: 0, down: 0, size: 1, cost: Infinity };
  for (const size of SIZES) {
    for (const part of ACROSS) {
      for (const lower of DOWN) {
        const place = { across: part * width, down: lower * height, size };
        const moved = letters.map((box) => placedAt(box, letters, place));
        const isUsual = size === 1 && part === 0 && lower === 0;
        if (!isUsual && !moved.every((box) => isInside(box, width, height, lowest))) continue;
        const cost =
          COST.covering * covered(moved, drawn) +
          COST.across * Math.abs(part) +
          COST.down * Math.abs(lower) +
          COST.smaller * (1 - size);
        if (cost < best.cost) best = { ...place, cost };
      }
    }
  }
  const { across, down, size } = best;
  return { across, down, size };
}

/** A line where it stands when all are moved and made smaller around the middle of the first one's upper edge. */
function placedAt(box: Box, [first = box]: readonly Box[], { across, down, size }: LettersPlace): Box {
  const [x, y] = [(first.left + first.right) / 2, first.top];
  return {
    left: x + (box.left - x) * size + across,
    right: x + (box.right - x) * size + across,
    top: y + (box.top - y) * size + down,
    bottom: y + (box.bottom - y) * size + down,
  };
}

function isInside({ left, top, right, bottom }: Box, width: number, height: number, lowest: number): boolean {
  return (
    left >= MARGIN.side * width && right <= (1 - MARGIN.side) * width && top >= MARGIN.top * height && bottom <= lowest
  );
}

/** How much of the lines lies over what is drawn, against how large they are. */
function covered(lines: readonly Box[], drawn: readonly Box[]): number {
  const total = lines.reduce((sum, box) => sum + areaOf(box), 0);
  const over = lines.flatMap((line) => drawn.map((box) => areaOf(common(line, box))));
  return over.reduce((sum, area) => sum + area, 0) / Math.max(1, total);
}

function common(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

function areaOf({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}
