import { circle, ellipse, placed, rect, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A grey elephant with its trunk raised a little. */
export const elephant: Motif = { height: 1.35, width: 1.3, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room);
  const hide = gradients.between([0, -92], [0, 0], [0, lit('#aaa8b8')], [1, lit('#6c6a7e')]);
  const far = lit('#5b5a6e');
  const dark = lit('#22202c');
  return placed(
    { x, y, scale: height / 100, flip },
    ellipse(-2, 0, 54, 4, lit('#141a26'), 0.3),
    rect(-26, -36, 16, 36, far),
    rect(14, -36, 15, 36, far),
    stroke('M-50 -64Q-60 -54 -57 -38', hide, 3.4),
    shape(
      'M-52 -60C-54 -84 -34 -92 -10 -91C12 -91 30 -88 34 -68C36 -50 34 -40 28 -34H-40C-50 -36 -51 -48 -52 -60Z',
      hide,
    ),
    shape('M-48 -44H-29V0H-46ZM4 -44H22L21 0H4Z', hide),
    shape('M-46 0A3 3 0 0 1 -40 0A3 3 0 0 1 -34 0ZM5 0A3 3 0 0 1 11 0A3 3 0 0 1 17 0Z', lit('#e6dccf')),
    shape(
      'M18 -78C18 -96 36 -102 48 -96C60 -90 62 -76 60 -64C58 -50 60 -38 68 -34C74 -32 78 -38 76 -44L83 -46C88 -34 80 -22 68 -24C54 -26 48 -40 46 -52C30 -50 18 -62 18 -78Z',
      hide,
    ),
    shape('M46 -54C54 -48 62 -48 70 -54C62 -54 56 -58 52 -62Z', lit('#fff6e2')),
    shape('M30 -92C12 -98 -2 -86 0 -68C2 -50 16 -44 24 -50C34 -58 38 -80 30 -92Z', lit('#8a889c')),
    shape('M27 -87C15 -91 5 -83 6 -69C8 -57 17 -52 22 -56C29 -62 32 -78 27 -87Z', lit('#c3a3ac'), 0.7),
    circle(44, -78, 2.6, dark),
    circle(44.8, -78.8, 0.8, '#ffffff'),
  );
}
