import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A sword that stands with its point in the ground. */
export const sword: Motif = { height: 0.62, width: 0.4, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const steel = gradients.across(
    [0, lit('#8d9cb0')],
    [0.48, lit('#f6fafe')],
    [0.52, lit('#a9b6c8')],
    [1, lit('#dce4ee')],
  );
  return placed(
    { x, y, scale: height / 110, flip, turn: 6 },
    ellipse(0, 0, 20, 3.5, lit('#141a26'), 0.35),
    shape('M-6 -76H6L5 -4L0 2L-5 -4Z', steel),
    shape('M-24 -84Q0 -74 24 -84L25 -77Q0 -68 -25 -77Z', lit('#d9a23c')),
    stroke('M0 -82V-102', lit('#6a3a2a'), 6),
    circle(0, -107, 5.6, lit('#f2c14e')),
    circle(0, -77, 3.6, lit('#d2463c')),
  );
}
