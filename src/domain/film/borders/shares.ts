import { borderFrames, type BorderFrames, type ShownBorder } from './border';

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

/** What is seen between two scenes, in even steps from the last frame before the border to the first after it. */
const BETWEEN: Record<ShownBorder, (frames: BorderFrames) => Shares[]> = {
  /** Straight from one side to the other. */
  fade({ tail, head }) {
    const frames = tail + head;
    return steps(frames, (step) => ({ before: 1 - step / (frames + 1), after: step / (frames + 1) }));
  },
  /** To black in the frames of the tail, and out of it in those of the head. */
  dip: (frames) => [...intoBlack(frames), ...outOfBlack(frames)],
};

/** What is seen in each frame of a border. A film comes out of black at its start and goes into it at its end, whichever border it has. */
export function borderShares(border: ShownBorder, { hasBefore, hasAfter }: Sides, fps: number): Shares[] {
  const frames = borderFrames(fps);
  if (hasBefore && hasAfter) return BETWEEN[border](frames);
  return hasBefore ? intoBlack(frames) : outOfBlack(frames);
}

function intoBlack({ tail }: BorderFrames): Shares[] {
  return steps(tail, (step) => ({ before: 1 - step / tail, after: 0 }));
}

function outOfBlack({ head }: BorderFrames): Shares[] {
  return steps(head, (step) => ({ before: 0, after: step / (head + 1) }));
}

function steps(count: number, sharesAt: (step: number) => Shares): Shares[] {
  return Array.from({ length: count }, (_, index) => sharesAt(index + 1));
}
