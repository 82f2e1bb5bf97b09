import { circle, ellipse, placed, rect, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A camel with two humps and a red rug. */
export const camel: Motif = { height: 1.25, width: 1.1, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room);
  const hide = gradients.between([0, -96], [0, 0], [0, lit('#d9ab6a')], [1, lit('#a3713f')]);
  const far = lit('#8a5f36');
  return placed(
    { x, y, scale: height / 100, flip },
    ellipse(-2, 0, 44, 4, lit('#141a26'), 0.3),
    rect(-24, -40, 6, 40, far),
    rect(16, -40, 6, 40, far),
    stroke('M-42 -56Q-50 -48 -47 -36', lit('#a3713f'), 3),
    shape(
      'M-44 -52C-44 -62 -36 -64 -32 -68C-30 -84 -16 -88 -11 -72C-8 -66 -4 -66 -1 -72C4 -86 18 -84 20 -68C24 -62 32 -64 36 -72C38 -80 38 -90 42 -95C48 -101 58 -97 63 -90C66 -85 62 -81 56 -82C50 -82 47 -82 47 -76C46 -60 40 -44 26 -40C8 -36 -18 -36 -32 -38C-41 -40 -44 -46 -44 -52Z',
      hide,
    ),
    shape('M-42 -50L-38 -22L-40 0H-33L-30 -22L-24 -40ZM8 -42L11 -20L9 0H16L18 -20L24 -42Z', hide),
    shape('M-15 -78L-2 -74L8 -80L9 -52Q-4 -46 -16 -52Z', lit('#c2453f')),
    stroke('M-16 -56Q-4 -50 9 -56M-16 -60Q-4 -54 9 -60', lit('#f2c14e'), 1.6),
    shape('M44 -95L43 -102L49 -98Z', hide),
    circle(52, -91, 2, lit('#2a1a14')),
    circle(61, -87, 1.1, lit('#2a1a14')),
  );
}
