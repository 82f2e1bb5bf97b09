import { ellipse, placed, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { lamplight } from '../lamplight';

/** A tent of orange canvas, lit from inside when it is dark, the middle of its foot at (x, y). */
export function tent(stage: Stage, x: number, y: number, height: number): Markup {
  const { lit, gradients, palette } = stage;
  const glowing = palette.darkness >= 0.3;
  const side = gradients.across([0, lit('#c9622e')], [1, lit('#8d3f24')]);
  const front = glowing
    ? gradients.around([0, '#ffe9a8'], [0.6, '#f2b45c'], [1, lit('#e08a40')])
    : gradients.down([0, lit('#f2a25a')], [1, lit('#d97c3c')]);
  return placed(
    { x, y, scale: height / 100, flip: x > stage.width / 2 },
    ellipse(14, 2, 96, 6, lit('#1d2733'), 0.3),
    glowing ? lamplight(stage, -14, -30, 110) : '',
    stroke('M-20 -98L-74 4M70 -84L112 4', lit('#e8dcc4'), 1.4, 0.7),
    shape('M-18 -98L66 -86L104 2H34Z', side),
    shape('M-18 -98L36 2H-66Z', front),
    shape('M-18 -90L-2 2H-30Z', lit('#43241c')),
    shape('M-18 -98L2 2H-8Q-12 -44 -18 -98Z', lit('#ffcf8a')),
    stroke('M-22 -104L-18 -98L36 2M-14 -104L-18 -98L-66 2', lit('#7a4426'), 2.4),
  );
}
