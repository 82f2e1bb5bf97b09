import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A letter with a red seal. */
export const letter: Motif = { height: 0.26, width: 1.6, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const paper = gradients.down([0, lit('#fffaf0')], [1, lit('#e2d4b8')]);
  return placed(
    { x, y, scale: height / 56, flip, turn: -4 },
    ellipse(0, 0, 46, 4, lit('#141a26'), 0.3),
    shape('M-44 -56H44V-2H-44Z', paper),
    stroke('M-44 -2L-10 -32M44 -2L10 -32', lit('#bca988'), 1.4),
    shape('M-44 -56H44L0 -22Z', lit('#f3e6cc')),
    stroke('M-44 -56L0 -22L44 -56', lit('#bca988'), 1.6),
    circle(0, -24, 8, lit('#c0392f')),
    circle(0, -24, 5, lit('#e0685a')),
  );
}
