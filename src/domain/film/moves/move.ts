/** How much the camera moves in a film. */
export const MOTIONS = ['none', 'gentle', 'lively'] as const;

export type Motion = (typeof MOTIONS)[number];

/** What the camera does in a move, as people call it: a pan left goes to what is left in the picture. */
export const MOVE_KINDS = [
  'push in',
  'pull out',
  'pan left',
  'pan right',
  'pan up',
  'pan down',
  'drift',
  'hold',
] as const;

export type MoveKind = (typeof MOVE_KINDS)[number];

/**
 * What of a picture is seen: `share` of the most that the format can show of it (1 is all of that, 0.9 is closer), around a
 * middle `x`, `y` in shares of the picture's width and height.
 */
export interface View {
  share: number;
  x: number;
  y: number;
}

/** How the camera goes over a picture in so many frames: from one view towards another, gathering speed and losing it again. */
export interface Move {
  kind: MoveKind;
  frames: number;
  from: View;
  to: View;
}
