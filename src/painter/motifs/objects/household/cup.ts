import { ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A steaming cup on its saucer, or a bucket. */
export const cup: Motif = { height: 0.26, width: 1, draw };

function draw(room: Stage, { word, at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const shadow = ellipse(0, 0, 40, 4, lit('#141a26'), 0.3);
  if (word === 'bucket')
    return placed(
      { x, y, scale: height / 60, flip },
      shadow,
      stroke('M-28 -48Q0 -92 28 -48', lit('#5c6472'), 3),
      shape('M-30 -50H30L22 0H-22Z', gradients.across([0, lit('#7a5434')], [0.5, lit('#c9935a')], [1, lit('#94683e')])),
      stroke('M-28 -38H28M-25 -12H25', lit('#5c6472'), 4),
      ellipse(0, -50, 30, 5, lit('#8fc4e0')),
    );
  return placed(
    { x, y, scale: height / 84, flip },
    shadow,
    stroke('M-8 -58C-18 -70 4 -76 -6 -90M10 -58C0 -70 20 -76 12 -92', '#ffffff', 3, 0.5),
    ellipse(0, -3, 40, 6, lit('#f6efe2')),
    stroke('M24 -42Q46 -42 38 -24Q32 -14 20 -16', lit('#e8ddca'), 6),
    shape(
      'M-28 -50H28Q28 -10 12 -5H-12Q-28 -10 -28 -50Z',
      gradients.across([0, lit('#cfc2ae')], [0.5, lit('#fffdf6')], [1, lit('#e2d6c2')]),
    ),
    shape('M-28 -38H28Q27 -32 27 -28H-27Q-27 -32 -28 -38Z', lit('#3e7cb8')),
    ellipse(0, -50, 28, 5, lit('#6a4630')),
  );
}
