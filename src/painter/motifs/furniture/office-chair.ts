import { placed, rect, shape, stroke, type Markup, type Point } from '../../markup';
import type { Stage } from '../../stage';

/** A chair on wheels as it is seen from the front, the middle of its foot at the point. */
export function officeChair({ lit, gradients }: Stage, [x, y]: Point, height: number): Markup {
  const cloth = gradients.down([0, lit('#4a5a7c')], [1, lit('#2a3450')]);
  return placed(
    { x, y, scale: height / 100 },
    stroke('M0 -8L-22 -2M0 -8L22 -2M0 -8V-2', lit('#5a5e6a'), 4),
    rect(-3, -42, 6, 36, lit('#5a5e6a')),
    shape('M-22 -50H22Q26 -50 26 -45Q26 -40 22 -40H-22Q-26 -40 -26 -45Q-26 -50 -22 -50Z', cloth),
    shape('M-18 -100H18Q26 -100 25 -90L22 -56Q21 -52 17 -52H-17Q-21 -52 -22 -56L-25 -90Q-26 -100 -18 -100Z', cloth),
  );
}
