import { circle, d, shape, type Markup } from '../../markup';
import type { Stage } from '../../stage';

/** A comet that falls away from the moon, its tail behind it. */
export function comet({ width, heroX, horizonY, unit, gradients }: Stage): Markup {
  const fromLeft = heroX > width / 2 ? -1 : 1;
  const [x, y] = [heroX, horizonY * 0.42];
  const [tailX, tailY] = [x + fromLeft * 330 * unit, y - 230 * unit];
  const tail = gradients.between([x, y], [tailX, tailY], [0, '#ffffff', 0.9], [0.3, '#bfe0ff', 0.4], [1, '#bfe0ff', 0]);
  const shine = gradients.around([0, '#ffffff', 0.95], [0.25, '#dcecff', 0.45], [1, '#bfe0ff', 0]);
  const side = 11 * unit;
  return (
    shape(
      d`M${x - side * 0.6} ${y - side * 0.8 * fromLeft}L${tailX} ${tailY - 34 * unit}L${tailX + 20 * unit} ${tailY + 40 * unit}L${x + side * 0.6} ${y + side * 0.8 * fromLeft}Z`,
      tail,
    ) +
    circle(x, y, 62 * unit, shine) +
    circle(x, y, 12 * unit, '#ffffff')
  );
}
