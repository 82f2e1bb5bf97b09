import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** An old brass key, leaning. */
export const key: Motif = { height: 0.34, width: 0.8, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const brass = gradients.down([0, lit('#ffdf8a')], [1, lit('#c08a2c')]);
  return placed(
    { x, y: y - height * 0.06, scale: height / 96, flip, turn: 32 },
    ellipse(0, 2, 22, 3, lit('#141a26'), 0.25),
    stroke('M0 -60V-4', brass, 8),
    shape('M0 -24H24V-14H16V-18H12V-14H0ZM0 -8H20V0H0Z', lit('#d9a23c')),
    stroke('M0 -60C-22 -66 -22 -96 0 -96C22 -96 22 -66 0 -60Z', lit('#e8b64e'), 7),
    circle(0, -58, 6, lit('#f6d27a')),
    stroke('M-3 -52V-10', lit('#fff0c0'), 1.6, 0.8),
  );
}
