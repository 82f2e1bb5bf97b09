import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A basket of bread and apples. */
export const basket: Motif = { height: 0.34, width: 1.3, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const wicker = gradients.down([0, lit('#c9924e')], [1, lit('#8a5a2c')]);
  return placed(
    { x, y, scale: height / 76, flip },
    ellipse(0, 0, 46, 4, lit('#141a26'), 0.3),
    stroke('M-38 -38Q-34 -76 0 -76Q34 -76 38 -38', lit('#a8743a'), 5),
    shape('M-40 -40C-34 -60 -8 -62 -2 -44Z', lit('#d99a52')),
    stroke('M-30 -52L-26 -46M-20 -56L-16 -49M-10 -54L-8 -48', lit('#a86a30'), 2),
    circle(8, -46, 12, lit('#d2463c')),
    circle(27, -45, 11, lit('#8cb84a')),
    circle(5, -50, 3, '#ffffff', 0.4),
    stroke('M8 -57L11 -63M27 -55L29 -60', lit('#5a3a24'), 2),
    shape('M-46 -40H46L36 0H-36Z', wicker),
    stroke('M-43 -28H43M-40 -15H40M-26 -40L-21 0M-9 -40L-7 0M9 -40L7 0M26 -40L21 0', lit('#6e4622'), 1.8, 0.7),
    stroke('M-46 -40H46', lit('#dba862'), 5),
  );
}
