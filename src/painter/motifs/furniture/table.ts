import { ellipse, placed, rect, shape, type Markup, type Point } from '../../markup';
import type { Stage } from '../../stage';

/** How high a table is against a width of 250. */
const TOP = 104;

/** A round wooden table with a cloth, the middle of its foot at the point. */
export function table({ lit, gradients }: Stage, [x, y]: Point, width: number): Markup {
  const wood = gradients.across([0, lit('#54301f')], [0.6, lit('#a0663c')], [1, lit('#744a2c')]);
  const cloth = gradients.down([0, lit('#fffaf0')], [1, lit('#cdbcae')]);
  return placed(
    { x, y, scale: width / 250 },
    ellipse(0, 4, 96, 9, lit('#1c1218'), 0.35),
    shape('M-13 -90H13L16 -14H-16Z', wood),
    shape('M-62 6Q-50 -18 0 -18Q50 -18 62 6Q34 -4 0 -4Q-34 -4 -62 6Z', wood),
    shape(
      `M-125 ${-TOP + 4}Q0 ${-TOP + 22} 125 ${-TOP + 4}L118 -58Q98 -70 84 -54Q62 -68 42 -50Q20 -64 0 -50Q-20 -64 -42 -50Q-62 -68 -84 -54Q-98 -70 -118 -58Z`,
      cloth,
    ),
    ellipse(0, -TOP + 4, 125, 15, lit('#fffdf6')),
    rect(-0.5, -TOP + 19, 1, 34, lit('#b9a898'), 0.5),
  );
}
