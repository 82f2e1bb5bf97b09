import { d, rect, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { riverAt } from './river';

/** How far along its way the river is bridged. */
const CROSSING = 0.3;

/** A stone bridge with one round arch over the river, its ramps running out into the meadow. */
export function bridge(stage: Stage): Markup {
  const { unit, gradients, lit } = stage;
  const { x, y: waterY, half } = riverAt(stage, CROSSING);
  const arch = half + 14 * unit;
  const ramp = arch + 150 * unit;
  const foot = waterY + 18 * unit;
  const top = foot - arch - 34 * unit;
  const stone = gradients.between([0, top], [0, foot], [0, lit('#c2b8b0')], [1, lit('#77707a')]);
  const wall =
    d`M${x - ramp} ${foot}Q${x - arch * 1.3} ${top + 6 * unit} ${x} ${top}Q${x + arch * 1.3} ${top + 6 * unit} ${x + ramp} ${foot}` +
    d`H${x + arch}A${arch} ${arch} 0 0 0 ${x - arch} ${foot}Z`;
  const rail = d`M${x - ramp} ${foot - 4 * unit}Q${x - arch * 1.3} ${top - 8 * unit} ${x} ${top - 12 * unit}Q${x + arch * 1.3} ${top - 8 * unit} ${x + ramp} ${foot - 4 * unit}`;
  const ring = d`M${x - arch - 5 * unit} ${foot}A${arch + 5 * unit} ${arch + 5 * unit} 0 0 1 ${x + arch + 5 * unit} ${foot}`;
  const stones = [
    [-1.6, -18],
    [-1.35, -40],
    [1.45, -22],
    [1.2, -44],
    [1.9, -12],
    [-2, -10],
  ].map(([across = 0, up = 0]) => rect(x + across * arch, foot + up * unit, 26 * unit, 9 * unit, lit('#68626c'), 0.5));
  return [
    shape(wall, stone),
    ...stones,
    stroke(ring, lit('#8f8890'), 8 * unit),
    stroke(rail, lit('#dcd4cc'), 9 * unit),
    stroke(rail, lit('#a89c8e'), 2 * unit, 0.6),
  ].join('');
}
