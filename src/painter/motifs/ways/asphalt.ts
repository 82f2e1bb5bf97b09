import { d, rect, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';

/** A straight road across the picture for what drives on roads: its near edge a little below where the wheels stand. */
export function asphalt({ width, unit, lit, gradients }: Stage, wheelsY: number): Markup {
  const [top, bottom] = [wheelsY - 34 * unit, wheelsY + 26 * unit];
  let dashes = '';
  for (let x = -20 * unit; x < width; x += 96 * unit) dashes += d`M${x} ${wheelsY + 2 * unit}h${52 * unit}`;
  return [
    rect(0, top, width, bottom - top, gradients.down([0, lit('#7d8088')], [1, lit('#565963')])),
    rect(0, top - 5 * unit, width, 6 * unit, lit('#cfcac0')),
    rect(0, bottom, width, 8 * unit, lit('#b9b3a8')),
    stroke(dashes, lit('#f4efdf'), 5 * unit, 0.8),
  ].join('');
}
