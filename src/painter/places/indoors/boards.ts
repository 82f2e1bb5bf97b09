import { mix, type Colour } from '../../colour';
import { d, rect, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';

/** The floor with its lines running away from us. */
export function boards(
  { width, height, unit, lit, gradients }: Stage,
  floorY: number,
  [near, far]: readonly [Colour, Colour],
): Markup {
  let lines = '';
  for (let index = -9; index <= 9; index++)
    lines += d`M${width / 2 + index * 60 * unit} ${floorY}L${width / 2 + index * 170 * unit} ${height}`;
  for (const part of [0.06, 0.17, 0.36, 0.62]) lines += d`M0 ${floorY + part * (height - floorY)}H${width}`;
  return (
    rect(
      0,
      floorY,
      width,
      height - floorY,
      gradients.between([0, floorY], [0, height], [0, lit(near)], [0.4, lit(mix(near, far, 0.5))], [1, lit(far)]),
    ) +
    stroke(lines, lit(far), 2 * unit, 0.3) +
    rect(0, floorY, width, 8 * unit, lit('#241c28'), 0.25)
  );
}
