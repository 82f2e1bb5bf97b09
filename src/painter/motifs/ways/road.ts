import { d, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';

/** A path that winds from the bottom of the picture to what stands on the hill. */
export function road({ width, height, standY, heroX, unit, lit }: Stage): Markup {
  const [topX, topY] = [heroX + 4 * unit, standY - 28 * unit];
  const middleX = width / 2 + (width / 2 - heroX) * 0.3;
  const ribbon = d`M${topX - 6 * unit} ${topY}C${topX - 10 * unit} ${topY + 90 * unit} ${middleX - 10 * unit} ${topY + 70 * unit} ${middleX - 40 * unit} ${topY + 190 * unit}S${width * 0.38} ${height * 0.92} ${width * 0.4} ${height}H${width * 0.62}C${width * 0.56} ${height * 0.92} ${middleX + 60 * unit} ${topY + 280 * unit} ${middleX + 40 * unit} ${topY + 180 * unit}S${topX + 30 * unit} ${topY + 90 * unit} ${topX + 8 * unit} ${topY}Z`;
  return shape(ribbon, lit('#dcc79a'), 0.9) + stroke(ribbon, lit('#8f7d5c'), 1.5 * unit, 0.35);
}

/** A road across the picture, its middle at `y`, for what rolls on it. */
export function crossroad({ width, unit, lit, gradients }: Stage, y: number): Markup {
  const surface = gradients.down([0, lit('#d9c59c')], [1, lit('#a08a66')]);
  return (
    shape(
      d`M-10 ${y - 22 * unit}Q${width / 2} ${y - 34 * unit} ${width + 10} ${y - 22 * unit}V${y + 26 * unit}Q${width / 2} ${y + 14 * unit} -10 ${y + 26 * unit}Z`,
      surface,
    ) +
    stroke(
      d`M-10 ${y + 8 * unit}Q${width / 2} ${y - 4 * unit} ${width + 10} ${y + 8 * unit}`,
      lit('#8a7654'),
      3 * unit,
      0.35,
    )
  );
}
