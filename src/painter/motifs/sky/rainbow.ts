import { d, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';

const BANDS = ['#e8554e', '#f29a4a', '#f6d95c', '#7cc46a', '#5aa5dc', '#7a6cc8'] as const;

/** A rainbow that stands on the land, away from the sun. */
export function rainbow({ heroX, width, horizonY, unit, standY }: Stage): Markup {
  const x = heroX + (width / 2 - heroX) * 0.35;
  const band = 15 * unit;
  const outer = Math.min(width * 0.56, horizonY * 0.8);
  return BANDS.map((colour, index) => {
    const radius = outer - index * band;
    return stroke(
      d`M${x - radius} ${standY}V${horizonY}A${radius} ${radius} 0 0 1 ${x + radius} ${horizonY}V${standY}`,
      colour,
      band * 1.1,
      0.34,
    );
  }).join('');
}
