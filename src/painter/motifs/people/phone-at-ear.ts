import { circle, placed, rect, shape, stroke, type Markup } from '../../markup';
import type { Telephone } from '../../features';
import type { Stage } from '../../stage';
import type { Looks } from './looks';
import { skin } from './skin';

/** A telephone held to the ear of a person who stands at (0, 0): a handset with its cord, or a mobile one. */
export function phoneAtEar({ lit }: Stage, { coat, face }: Looks, kind: Telephone): Markup {
  const dark = lit('#23242e');
  const arm = stroke('M-8 -61Q-19 -58 -16 -68L-8 -75', lit(coat, 0.1), 6);
  const hand = circle(-6.5, -76.5, 3.2, skin(lit, face ?? '#e8b793'));
  const handset =
    kind === 'corded'
      ? shape(
          'M-3.5 -90Q-10 -88 -10.5 -80Q-10 -71 -3 -68L-0.5 -71.5Q-5 -74 -5.500 -80Q-5 -85 -1 -87Z',
          lit('#c2353a'),
        ) + stroke('M-3 -68Q-2 -58 -6 -50Q-10 -42 -4 -36', lit('#c2353a'), 1)
      : placed(
          { x: -4.5, y: -79, scale: 1, turn: 12 },
          rect(-3.4, -9, 6.8, 17, dark),
          rect(-2.4, -7.5, 4.8, 13, lit('#6fb0e8')),
        );
  return arm + handset + hand;
}
