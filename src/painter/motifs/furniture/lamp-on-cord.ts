import { circle, d, ellipse, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { lamplight } from '../lamplight';

/** A lamp that hangs from the ceiling, its shade at (x, y). */
export function lampOnCord(stage: Stage, x: number, y: number): Markup {
  const { unit, lit } = stage;
  return [
    stroke(d`M${x} 0V${y}`, lit('#3a2a28'), 3 * unit),
    lamplight(stage, x, y + 20 * unit, 330 * unit),
    circle(x, y + 16 * unit, 14 * unit, '#fff3c6'),
    shape(
      d`M${x - 14 * unit} ${y - 30 * unit}H${x + 14 * unit}L${x + 56 * unit} ${y + 14 * unit}H${x - 56 * unit}Z`,
      lit('#d97a4a'),
    ),
    ellipse(x, y + 14 * unit, 56 * unit, 7 * unit, '#ffe9b0'),
  ].join('');
}
