import { circle, ellipse, placed, shape, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** Red mushrooms with white spots. */
export const mushroom: Motif = { height: 0.4, width: 1.1, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const cap = gradients.down([0, lit('#ee5b48')], [1, lit('#b02f2e')]);
  const stem = gradients.across([0, lit('#cfc0a8')], [0.6, lit('#fffaf0')], [1, lit('#e6d8c0')]);
  const white = lit('#fff8ec');
  return placed(
    { x, y, scale: height / 90, flip },
    ellipse(6, 0, 50, 4, lit('#141a26'), 0.3),
    shape('M24 -40Q26 -16 22 0H42Q38 -16 40 -40Z', stem),
    shape('M8 -36C10 -62 54 -62 56 -36Q32 -28 8 -36Z', cap),
    circle(24, -46, 4, white),
    circle(40, -48, 3.4, white),
    shape('M-22 -54Q-20 -20 -26 0H6Q0 -20 2 -54Z', stem),
    shape('M-48 -50C-46 -100 26 -100 28 -50Q-10 -38 -48 -50Z', cap),
    circle(-28, -66, 6.4, white),
    circle(-6, -76, 7, white),
    circle(13, -61, 5, white),
    circle(-12, -56, 4, white),
  );
}
