import { mix } from '../colour';
import { d, rect, shape, type Markup } from '../markup';
import type { Stage } from '../stage';

/** A river that comes towards us down the middle of the picture. */
export function river({ width, height, unit, standY, palette, gradients, lit }: Stage): Markup {
  const x = width / 2;
  const y = standY - 58 * unit;
  const water = gradients.between(
    [0, y],
    [0, height],
    [0, mix(palette.sky[3], palette.haze, 0.3)],
    [1, lit('#1f5f80')],
  );
  const bed = d`M${x - 30 * unit} ${y}C${x - 60 * unit} ${y + 40 * unit} ${x - 110 * unit} ${y + 100 * unit} ${x - 190 * unit} ${height}H${x + 230 * unit}C${x + 130 * unit} ${y + 140 * unit} ${x + 90 * unit} ${y + 40 * unit} ${x + 30 * unit} ${y}Z`;
  return shape(bed, water);
}

/** A stone bridge of two arches over the river. */
export function bridge({ width, unit, standY, gradients, lit }: Stage): Markup {
  const x = width / 2;
  const y = standY - 18 * unit;
  const stone = gradients.down([0, lit('#d2c5b4')], [1, lit('#8d8379')]);
  const arch = (left: number, right: number) =>
    d`L${x + right * unit} ${y + 30 * unit}A${((right - left) / 2) * unit} ${46 * unit} 0 0 0 ${x + left * unit} ${y + 30 * unit}`;
  const wall =
    d`M${x - 240 * unit} ${y + 30 * unit}Q${x} ${y - 110 * unit} ${x + 240 * unit} ${y + 30 * unit}` +
    arch(14, 118) +
    arch(-118, -14) +
    'Z';
  const rail = d`M${x - 250 * unit} ${y + 20 * unit}Q${x} ${y - 130 * unit} ${x + 250 * unit} ${y + 20 * unit}L${x + 240 * unit} ${y + 34 * unit}Q${x} ${y - 106 * unit} ${x - 240 * unit} ${y + 34 * unit}Z`;
  return (
    shape(wall, stone) +
    shape(rail, lit('#e3d8c8')) +
    rect(x - 15 * unit, y + 28 * unit, 30 * unit, 16 * unit, lit('#7b7269'))
  );
}
