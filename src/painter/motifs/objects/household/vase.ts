import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A vase with flowers. */
export const vase: Motif = { height: 0.42, width: 0.7, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const glaze = gradients.across([0, lit('#2f5f8c')], [0.4, lit('#8fc4e8')], [1, lit('#3f78a8')]);
  const blooms: [number, number, string][] = [
    [-22, -78, '#ef7d8e'],
    [0, -92, '#f6d24a'],
    [22, -80, '#c79be8'],
    [-8, -70, '#ffffff'],
    [12, -66, '#ef7d8e'],
  ];
  return placed(
    { x, y, scale: height / 100, flip },
    ellipse(0, 0, 24, 3.5, lit('#141a26'), 0.3),
    stroke('M0 -40Q-12 -60 -22 -76M0 -40V-90M0 -40Q12 -60 22 -78M0 -40L-8 -70M0 -40L12 -66', lit('#4f8a3c'), 3),
    ...blooms.map(
      ([dx, dy, colour]) =>
        [0, 72, 144, 216, 288]
          .map((turn) => placed({ x: dx, y: dy, scale: 1, turn }, ellipse(0, -6, 4.6, 6.4, lit(colour))))
          .join('') + circle(dx, dy, 4, lit('#e8962e')),
    ),
    shape('M-10 -48H10Q8 -36 16 -28Q24 -12 12 0H-12Q-24 -12 -16 -28Q-8 -36 -10 -48Z', glaze),
    stroke('M-18 -18Q0 -12 18 -18', lit('#fffaf0'), 2.4, 0.8),
  );
}
