import type { Move } from '../../../src/domain/film/moves/move';
import { shownBox } from '../../../src/domain/film/moves/shown-box';
import { viewAt } from '../../../src/domain/film/moves/view-at';
import { middleOf, type Spot } from './spotted-picture';

/** How the camera of a clip departs from the path that it should take, in pixels, on the worse of the two axes. */
export interface PathError {
  /** Root mean square of what it is off from one frame to the next: what is seen as a tremble. */
  jitter: number;
  /** The farthest that it ever is from its path. */
  farthest: number;
}

interface Size {
  width: number;
  height: number;
}

interface Followed {
  spots: readonly Spot[];
  picture: Size;
  format: Size;
  moves: readonly Move[];
  first?: number;
}

/**
 * Follows all spots of a picture through the luma planes of a clip, which begins with the frame `first` of the moves; what they have in
 * common is the camera. The picture has the format's ratio.
 */
export function cameraPath(
  lumas: readonly Uint8Array[],
  { spots, picture, format, moves, first = 0 }: Followed,
): PathError {
  const errors = lumas.map((luma, frame) => {
    const box = shownBox(viewAt(moves, first + frame), 1);
    const scale = format.width / (box.width * picture.width);
    const off = spots.map((spot) => {
      const x = (spot.x - box.left * picture.width) * scale;
      const y = (spot.y - box.top * picture.height) * scale;
      const seen = middleOf(luma, format.width, { x, y }, spot.radius * scale);
      return { x: seen.x - x, y: seen.y - y };
    });
    return { x: mean(off.map(({ x }) => x)), y: mean(off.map(({ y }) => y)) };
  });
  const axes = (['x', 'y'] as const).map((axis) => errors.map((error) => error[axis]));
  return {
    jitter: Math.max(...axes.map((off) => rootMeanSquare(off.slice(1).map((one, index) => one - off[index]!)))),
    farthest: Math.max(...axes.flat().map(Math.abs)),
  };
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function rootMeanSquare(numbers: number[]): number {
  return Math.sqrt(mean(numbers.map((number) => number ** 2)));
}
