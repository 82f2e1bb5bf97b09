import type { Motion, Move, View } from './move';

const WHOLE: View = { share: 1, x: 0.5, y: 0.5 };

/** How close the camera comes: the words of a card stay on the picture. */
const CLOSEST: Record<Exclude<Motion, 'none'>, number> = { gentle: 0.965, lively: 0.93 };

/** How the camera goes over a card in so many frames: straight towards its words. */
export function cardMove(motion: Exclude<Motion, 'none'>, frames: number): Move {
  return { kind: 'push in', frames, from: WHOLE, to: { ...WHOLE, share: CLOSEST[motion] } };
}
