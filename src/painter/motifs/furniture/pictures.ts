import { circle, placed, rect, shape, type Markup, type Point } from '../../markup';
import type { Stage } from '../../stage';

/** Two framed pictures on the wall, around the point; `unit` is a thousandth of the picture. */
export function pictures({ lit }: Stage, [x, y]: Point, unit: number): Markup {
  const gold = lit('#c99a4a');
  const hills = [
    rect(-52, -66, 104, 132, gold),
    rect(-44, -58, 88, 116, lit('#bfe0ea')),
    circle(18, -28, 13, lit('#fff0b0')),
    shape('M-44 58V6Q-16 -22 8 10Q26 -8 44 8V58Z', lit('#7fa86a')),
    shape('M-44 58V34Q0 14 44 38V58Z', lit('#4f8458')),
  ];
  const boat = [
    rect(-36, -36, 72, 72, gold),
    rect(-29, -29, 58, 58, lit('#f2d9b0')),
    rect(-29, 8, 58, 21, lit('#4f86a8')),
    shape('M-16 8H16L10 16H-10Z', lit('#a8442f')),
    shape('M-1 5V-20L-14 3ZM1 5V-20L14 3Z', lit('#ffffff')),
  ];
  return (
    placed({ x: x - 50 * unit, y, scale: unit * 1.1 }, ...hills) +
    placed({ x: x + 70 * unit, y: y - 18 * unit, scale: unit * 1.1 }, ...boat)
  );
}
