import { circle, rect, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { lamplight } from '../lamplight';
import type { Looks } from './looks';
import { skin } from './skin';

const ARM = 'M8 -62Q16 -58 22 -62';

/** The lit lantern in the hand of a person who stands at (0, 0). */
export function carriedLamp(stage: Stage, { coat }: Looks): Markup {
  const { lit } = stage;
  return [
    lamplight(stage, 25, -47, 62),
    stroke(ARM, lit(coat, 0.12), 6),
    circle(23, -62, 3, skin(lit, '#e8b793')),
    stroke('M25 -61V-55', lit('#3a3340'), 1.2),
    shape('M20 -54Q25 -60 30 -54Z', lit('#3a3340')),
    rect(20.5, -54, 9, 12, '#fff0b8'),
    rect(20, -42, 10, 2.4, lit('#3a3340')),
    rect(24.4, -54, 1.2, 12, lit('#3a3340')),
  ].join('');
}

/** What belongs to somebody's trade, in the hand of a person who stands at (0, 0). */
export function carriedTool(stage: Stage, { coat, carries }: Looks): Markup {
  const { lit } = stage;
  const hand = stroke('M8 -60Q13 -52 18 -50', lit(coat, 0.12), 6) + circle(18.5, -49, 3, skin(lit, '#e8b793'));
  const wood = lit('#7a5434');
  switch (carries) {
    case 'staff':
      return stroke('M19 0V-58Q19 -64 13 -63', wood, 2.2) + hand;
    case 'crook':
      return stroke('M19 0V-84C19 -98 34 -96 32 -84', wood, 2.4) + hand;
    case 'rod':
      return (
        stroke('M16 -44Q30 -84 50 -112', wood, 1.8) + stroke('M50 -112Q60 -70 57 -24', lit('#ffffff'), 0.7, 0.7) + hand
      );
    case 'sword':
      return (
        shape('M17 -46L20 -48L40 -92L42 -100L36 -94Z', lit('#dfe6ee')) +
        stroke('M13 -47L24 -42', lit('#d9a23c'), 2.6) +
        hand
      );
    case 'wand':
      return [
        stroke('M18 -46L28 -70', wood, 1.6),
        lamplight(
          { ...stage, palette: { ...stage.palette, darkness: Math.max(0.5, stage.palette.darkness) } },
          29,
          -73,
          18,
        ),
        shape('M29 -80L31 -75L36 -73L31 -71L29 -66L27 -71L22 -73L27 -75Z', '#fff6c8'),
        hand,
      ].join('');
    default:
      return '';
  }
}
