import { mix } from '../../colour';
import { ellipse, rect, shape, d, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';

interface Board {
  from: number;
  width: number;
  /** Its top. */
  y: number;
  foot: number;
}

/** A desk with drawers; with a lamp, and with a screen and its keyboard at `screenAt`, where nothing else is shown on it. */
export function desk(
  stage: Stage,
  { from, width, y, foot }: Board,
  { screenAt, isBare }: { screenAt: number; isBare: boolean },
): Markup {
  const { unit, lit, gradients } = stage;
  const side = gradients.down([0, lit('#f4f2ee')], [1, lit('#b9b6b4')]);
  const drawers = [from + 16 * unit, from + width - 136 * unit].map((x) =>
    [
      rect(x, y + 16 * unit, 120 * unit, foot - y - 16 * unit, side),
      ...[0, 1, 2].map(
        (row) =>
          rect(x + 7 * unit, y + (24 + row * 43) * unit, 106 * unit, 37 * unit, mix(lit('#f4f2ee'), '#ffffff', 0.35)) +
          rect(x + 44 * unit, y + (38 + row * 43) * unit, 32 * unit, 5 * unit, lit('#8d8a90')),
      ),
    ].join(''),
  );
  return [
    ellipse(from + width / 2, foot, width * 0.52, 12 * unit, lit('#14121c'), 0.28),
    rect(from + 30 * unit, y + 20 * unit, width - 60 * unit, foot - y - 60 * unit, lit('#cfc8c2')),
    ...drawers,
    rect(from - 8 * unit, y, width + 16 * unit, 18 * unit, gradients.down([0, lit('#e2b984')], [1, lit('#b98556')])),
    isBare ? screen(stage, screenAt, y) : '',
    isBare ? lamp(stage, screenAt < from + width / 2 ? from + 34 * unit : from + width - 34 * unit, y) : '',
  ].join('');
}

function screen({ unit, lit, gradients }: Stage, x: number, y: number): Markup {
  const [broad, tall] = [200 * unit, 122 * unit];
  const [left, top] = [x - broad / 2, y - 40 * unit - tall];
  const glass = gradients.between([left, top], [left + broad, top + tall], [0, '#3f86d0'], [1, '#1f3f86']);
  const rows = [0.2, 0.36, 0.52].map((row, index) =>
    rect(left + 24 * unit, top + tall * row, broad * (0.5 - index * 0.09), 8 * unit, '#e6f2ff', 0.85),
  );
  const bars = [0.3, 0.46, 0.38, 0.62].map((part, index) =>
    rect(left + broad * (0.64 + index * 0.075), top + tall * (0.82 - part), 10 * unit, tall * part, '#ffd45a', 0.95),
  );
  return [
    shape(
      d`M${x - 12 * unit} ${y - 42 * unit}H${x + 12 * unit}L${x + 18 * unit} ${y - 4 * unit}H${x - 18 * unit}Z`,
      lit('#9aa0ac'),
    ),
    ellipse(x, y - 3 * unit, 56 * unit, 8 * unit, lit('#9aa0ac')),
    rect(left - 8 * unit, top - 8 * unit, broad + 16 * unit, tall + 16 * unit, lit('#2a2d38')),
    rect(left, top, broad, tall, glass),
    ...rows,
    ...bars,
    shape(
      d`M${x - 84 * unit} ${y + 2 * unit}L${x - 74 * unit} ${y - 12 * unit}H${x + 74 * unit}L${x + 84 * unit} ${y + 2 * unit}Z`,
      lit('#dfe2e8'),
    ),
  ].join('');
}

function lamp({ unit, lit, gradients }: Stage, x: number, y: number): Markup {
  const glow = gradients.around([0, '#fff2c8', 0.6], [1, '#fff2c8', 0]);
  return [
    ellipse(x, y - 2 * unit, 26 * unit, 6 * unit, lit('#3a5a7c')),
    stroke(d`M${x} ${y - 4 * unit}V${y - 104 * unit}`, lit('#3a5a7c'), 6 * unit),
    ellipse(x, y - 96 * unit, 74 * unit, 62 * unit, glow),
    shape(
      d`M${x - 20 * unit} ${y - 146 * unit}H${x + 20 * unit}L${x + 38 * unit} ${y - 98 * unit}H${x - 38 * unit}Z`,
      lit('#e8743c'),
    ),
  ].join('');
}
