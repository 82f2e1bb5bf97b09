import { mix, type Colour } from '../../colour';
import { d, rect, shape, type Markup } from '../../markup';
import type { Stage } from '../../stage';

/** A bench across the picture, as far from its edges as `inner`, in pixels: its top at `benchY`, in the colours of top and front. */
interface Bench {
  inner: number;
  benchY: number;
  colours: readonly [top: Colour, front: Colour];
}

/** A bench, counter or desk with drawers, on which things stand. */
export function drawBench(stage: Stage, { inner, benchY, colours: [top, front] }: Bench): Markup {
  const { width, unit, standY, lit, gradients } = stage;
  return [
    shape(
      d`M${inner * 0.4} ${benchY + 14 * unit}L${inner} ${benchY - 12 * unit}H${width - inner}L${width - inner * 0.4} ${benchY + 14 * unit}Z`,
      lit(top),
    ),
    rect(inner * 0.4, benchY + 14 * unit, width - inner * 0.8, 9 * unit, mix(lit(top), lit('#20182a'), 0.25)),
    rect(
      inner * 0.7,
      benchY + 23 * unit,
      width - inner * 1.4,
      standY - benchY - 10 * unit,
      gradients.down([0, lit(front)], [1, mix(lit(front), lit('#18121e'), 0.5)]),
    ),
    drawers(stage, benchY + 30 * unit, inner, front),
  ].join('');
}

function drawers({ width, unit, lit }: Stage, y: number, inner: number, front: Colour): Markup {
  const broad = (width - inner * 1.4) / 4;
  return Array.from({ length: 4 }, (_, index) => {
    const x = inner * 0.7 + index * broad;
    return (
      rect(x + 8 * unit, y + 4 * unit, broad - 16 * unit, 46 * unit, mix(lit(front), '#ffffff', 0.1)) +
      rect(x + broad / 2 - 16 * unit, y + 22 * unit, 32 * unit, 5 * unit, lit('#d8d2c8'))
    );
  }).join('');
}
