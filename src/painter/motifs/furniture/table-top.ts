import { mix, type Colour } from '../../colour';
import { d, ellipse, rect, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';

/** What is larger beside people, against a grown person, stands on no table. */
export const LARGEST_ON_TABLE = 0.62;

/** A table top that fills the picture from `y` down, seen as whoever sits at it does. */
export function tableTop({ width, height, unit, lit, gradients }: Stage, y: number, wood: Colour = '#b98556'): Markup {
  const dark = mix(wood, '#2a1a18', 0.55);
  let grain = '';
  for (let index = -5; index <= 5; index++)
    grain += d`M${width / 2 + index * 0.12 * width} ${y + 10 * unit}L${width / 2 + index * 0.3 * width} ${height}`;
  return [
    rect(0, y - 16 * unit, width, 18 * unit, lit('#120c14'), 0.14),
    rect(
      0,
      y,
      width,
      height - y,
      gradients.between([0, y], [0, height], [0, lit(mix(wood, '#ffffff', 0.12))], [0.35, lit(wood)], [1, lit(dark)]),
    ),
    stroke(grain, lit(dark), 2 * unit, 0.22),
    shape(d`M0 ${y}H${width}V${y + 7 * unit}H0Z`, lit(mix(wood, '#fff4dc', 0.5))),
    ellipse(width / 2, y + 0.05 * height, width * 0.5, 0.03 * height, '#fff6e0', 0.08),
  ].join('');
}
