import { mix, type Colour } from '../../colour';
import { circle, d, ellipse, rect, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';

interface Seat {
  x: number;
  top: number;
  bottom: number;
  width: number;
  seat: Colour;
}

/** The back of a seat in a vehicle as it is seen from before, with its arms. */
export function seatBack({ unit, lit, gradients }: Stage, { x, top, bottom, width, seat }: Seat): Markup {
  const half = width / 2;
  const cloth = gradients.down([0, lit(mix(seat, '#ffffff', 0.14))], [1, lit(mix(seat, '#14101e', 0.35))]);
  const round = 34 * unit;
  return [
    shape(
      d`M${x - half} ${bottom}V${top + round}Q${x - half} ${top} ${x - half + round} ${top}H${x + half - round}Q${x + half} ${top} ${x + half} ${top + round}V${bottom}Z`,
      cloth,
    ),
    shape(
      d`M${x - half * 0.62} ${top + 8 * unit}H${x + half * 0.62}V${top + 74 * unit}Q${x} ${top + 90 * unit} ${x - half * 0.62} ${top + 74 * unit}Z`,
      lit('#f6f4ec'),
    ),
    stroke(d`M${x - half * 0.8} ${top + 110 * unit}H${x + half * 0.8}`, lit(mix(seat, '#14101e', 0.3)), 3 * unit, 0.7),
    rect(x - half - 16 * unit, top + 150 * unit, 30 * unit, bottom - top, lit('#4a4650')),
    rect(x + half - 14 * unit, top + 150 * unit, 30 * unit, bottom - top, lit('#3e3a44')),
    circle(x - half - 1 * unit, top + 150 * unit, 15 * unit, lit('#4a4650')),
    circle(x + half + 1 * unit, top + 150 * unit, 15 * unit, lit('#3e3a44')),
    ellipse(x, bottom, half, 6 * unit, '#120c14', 0.2),
  ].join('');
}
