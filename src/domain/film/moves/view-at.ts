import type { Move, View } from './move';

/** This share of a move is spent on gathering speed, and as much on losing it. */
const RAMP = 0.2;

/** The view at a frame of moves that follow one another, counted from 0. After the last move its end stays in view. */
export function viewAt(moves: readonly Move[], frame: number): View {
  let begin = 0;
  for (const move of moves) {
    if (frame < begin + move.frames) return between(move, eased((frame - begin) / move.frames));
    begin += move.frames;
  }
  const last = moves.at(-1);
  if (!last) throw new RangeError('A view was asked for of no moves at all: plan at least one.');
  return last.to;
}

function between({ from, to }: Move, way: number): View {
  // The edges of the view move in straight lines, so that what it goes towards does not swerve.
  const at = (one: number, other: number) => one + (other - one) * way;
  return { share: at(from.share, to.share), x: at(from.x, to.x), y: at(from.y, to.y) };
}

/** How far a move has come at a time from 0 to 1. */
function eased(time: number): number {
  const top = 1 / (1 - RAMP);
  if (time < RAMP) return (top * time * time) / (2 * RAMP);
  if (time <= 1 - RAMP) return top * (time - RAMP / 2);
  return 1 - (top * (1 - time) * (1 - time)) / (2 * RAMP);
}
