import type { Colour } from '../../../colour';
import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A sitting dog with a red collar. */
export const dog: Motif = { height: 0.56, width: 0.95, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room);
  const fur = gradients.down([0, lit('#d49a58')], [1, lit('#9c6631')]);
  const white = lit('#fff3e0');
  const dark: Colour = lit('#35221a');
  return placed(
    { x, y, scale: height / 100, flip },
    ellipse(2, 0, 36, 3.5, lit('#141a26'), 0.3),
    shape('M-20 -6C-40 -8 -54 -24 -52 -44C-50 -50 -44 -49 -44 -43C-43 -30 -34 -22 -18 -20Z', fur),
    shape('M-24 0C-32 -24 -22 -52 0 -64L22 -54C27 -34 24 -14 22 0Z', fur),
    shape('M9 -58C21 -46 24 -24 18 -8C9 -18 4 -42 9 -58Z', white),
    shape('M8 -28C9.5 -14 9 -6 8 0H21C22 -8 21 -20 21 -32Z', fur),
    shape('M7.5 -7L7 0H22L22 -5Q15 -9 7.5 -7Z', white),
    shape('M-24 0C-29 -20 -12 -31 0 -23C9 -15 7 -5 2 0Z', lit('#b67b3f')),
    shape('M-5 0C-7 -5 2 -8 9 -4L10 0Z', white),
    shape(
      'M-9 -76C-9 -93 8 -100 19 -95C27 -92 30 -86 32 -80C41 -79 49 -76 49 -69C49 -60 38 -57 28 -58C20 -51 4 -53 -3 -61C-7 -66 -9 -70 -9 -76Z',
      fur,
    ),
    shape('M30 -80C41 -79 49 -76 49 -69C49 -60 38 -57 28 -58C22 -62 22 -75 30 -80Z', white),
    shape('M14 -97C20 -96 27 -92 31 -82C25 -80 17 -86 14 -97Z', white, 0.85),
    ellipse(46.5, -73, 4.2, 3.2, dark),
    stroke('M45 -67Q39 -61 31 -64', dark, 1.3),
    circle(22, -79, 2.9, dark),
    circle(23, -80, 0.9, '#ffffff'),
    shape('M4 -92C-10 -96 -21 -78 -17 -60C-11 -52 1 -58 4 -71C7 -80 10 -88 4 -92Z', lit('#7c4a27')),
    stroke('M-5 -57Q8 -47 23 -52', lit('#d2463c'), 4.4),
    circle(15, -46, 3, lit('#f2c14e')),
  );
}
