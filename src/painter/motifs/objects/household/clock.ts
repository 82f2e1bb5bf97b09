import { circle, ellipse, placed, rect, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A tall clock with a pendulum. */
export const clock: Motif = { height: 1.05, width: 0.38, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const wood = gradients.across([0, lit('#54301f')], [0.6, lit('#9a5f38')], [1, lit('#7a4a2c')]);
  return placed(
    { x, y, scale: height / 140, flip },
    ellipse(0, 0, 30, 4, lit('#141a26'), 0.35),
    rect(-26, -22, 52, 22, wood),
    rect(-20, -90, 40, 70, wood),
    shape('M-27 -90V-126Q0 -152 27 -126V-90Z', wood),
    rect(-13, -82, 26, 54, lit('#2a1812')),
    stroke('M0 -82L4 -46', lit('#e8b64e'), 2),
    circle(4.4, -42, 7, lit('#f2c95e')),
    circle(0, -112, 18, lit('#d9a23c')),
    circle(0, -112, 15.5, lit('#fffaf0')),
    stroke('M0 -126V-123M0 -101V-98M-14 -112H-11M11 -112H14', lit('#3a2a22'), 1.8),
    stroke('M0 -112L-6 -119M0 -112L9 -114', lit('#2a1c18'), 2.2),
  );
}
