import { borderFrames, type ShownBorder } from './border';

/** How much of each side is seen in one frame of a border, from 0 to 1; what is left is black. */
export interface Shares {
  before: number;
  after: number;
}

/** Which sides a border has: at the start and at the end of a film there is only one. */
export interface Sides {
  hasBefore: boolean;
  hasAfter: boolean;
}

/**
 * What is seen in each frame of a border, in even steps from the last frame before it to the first after it. A fade goes straight from
 * one side to the other; a dip goes to black in the frames of the tail and out of it in those of the head. What comes out of black at
 * the start of a film, and goes into it at the end, is one half of a dip.
 */
export function borderShares(border: ShownBorder, { hasBefore, hasAfter }: Sides, fps: number): Shares[] {
  const { tail, head } = borderFrames(fps);
  if (border === 'fade' && hasBefore && hasAfter) {
    const frames = tail + head;
    return steps(frames, (step) => ({ before: 1 - step / (frames + 1), after: step / (frames + 1) }));
  }
  const intoBlack = steps(tail, (step) => ({ before: 1 - step / tail, after: 0 }));
  const outOfBlack = steps(head, (step) => ({ before: 0, after: step / (head + 1) }));
  return [...(hasBefore ? intoBlack : []), ...(hasAfter ? outOfBlack : [])];
}

function steps(count: number, sharesAt: (step: number) => Shares): Shares[] {
  return Array.from({ length: count }, (_, index) => sharesAt(index + 1));
}
