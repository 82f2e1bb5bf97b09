import { circle, ellipse, placed, shape, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A golden crown on a red cushion. */
export const crown: Motif = { height: 0.36, width: 1.4, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const gold = gradients.down([0, lit('#ffe28a')], [1, lit('#d99a2c')]);
  const shine = gradients.around([0, '#ffe9a0', 0.6], [1, '#ffd25a', 0]);
  return placed(
    { x, y, scale: height / 84, flip },
    ellipse(0, 0, 58, 5, lit('#141a26'), 0.3),
    shape('M-56 -4Q-62 -30 -48 -26Q0 -34 48 -26Q62 -30 56 -4Q0 4 -56 -4Z', lit('#a8324a')),
    shape('M-50 -20Q0 -30 50 -20Q0 -12 -50 -20Z', lit('#d0586a')),
    circle(0, -48, 72, shine),
    shape('M-38 -22L-44 -66L-22 -46L0 -80L22 -46L44 -66L38 -22Q0 -12 -38 -22Z', gold),
    shape('M-38 -32L-39 -24Q0 -14 39 -24L38 -32Q0 -22 -38 -32Z', lit('#b87a22')),
    circle(-44, -68, 5, lit('#e2506a')),
    circle(0, -82, 6, lit('#4fb0d8')),
    circle(44, -68, 5, lit('#e2506a')),
    circle(-20, -25, 3.6, lit('#7ad0b0')),
    circle(0, -22, 4, lit('#e2506a')),
    circle(20, -25, 3.6, lit('#7ad0b0')),
  );
}
