import { d, ellipse, placed, rect, shape, type Markup, type Point } from '../../markup';
import type { Stage } from '../../stage';

/** How high a table is against a width of 250. */
const TOP = 104;
/** Its cloth's scallops, from the right to the left, against half a table. */
const SCALLOPS = [
  [98, -70, 84, -54],
  [62, -68, 42, -50],
  [20, -64, 0, -50],
  [-20, -64, -42, -50],
  [-62, -68, -84, -54],
  [-98, -70, -118, -58],
] as const;

/** How high the feet of what stands on a table are over the foot of the table itself, whose height is that of one of this width. */
export function tableHeight(width: number): number {
  return 0.416 * width;
}

/** The part of a table's breadth that carries what stands on it: the rest is its rounded edge. */
export const CARRIES = 0.96;

/** A wooden table with a cloth, the middle of its foot at the point: as high as a round one of `width`, and as broad as `breadth`. */
export function table({ lit, gradients }: Stage, [x, y]: Point, width: number, breadth = width): Markup {
  const wood = gradients.across([0, lit('#54301f')], [0.6, lit('#a0663c')], [1, lit('#744a2c')]);
  const cloth = gradients.down([0, lit('#fffaf0')], [1, lit('#cdbcae')]);
  const k = breadth / width;
  const foot = Math.min(k, 1.7);
  const hem = SCALLOPS.map(([viaX, viaY, toX, toY]) => d`Q${viaX * k} ${viaY} ${toX * k} ${toY}`).join('');
  return placed(
    { x, y, scale: width / 250 },
    ellipse(0, 4, 96 * foot, 9, lit('#1c1218'), 0.35),
    shape(d`M${-13 * foot} -90H${13 * foot}L${16 * foot} -14H${-16 * foot}Z`, wood),
    shape(
      d`M${-62 * foot} 6Q${-50 * foot} -18 0 -18Q${50 * foot} -18 ${62 * foot} 6Q${34 * foot} -4 0 -4Q${-34 * foot} -4 ${-62 * foot} 6Z`,
      wood,
    ),
    shape(d`M${-125 * k} ${4 - TOP}Q0 ${22 - TOP} ${125 * k} ${4 - TOP}L${118 * k} -58` + hem + 'Z', cloth),
    ellipse(0, -TOP + 4, 125 * k, 15, lit('#fffdf6')),
    rect(-0.5, -TOP + 19, 1, 34, lit('#b9a898'), 0.5),
  );
}
