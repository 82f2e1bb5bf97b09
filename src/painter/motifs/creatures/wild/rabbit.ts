import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A sitting rabbit. */
export const rabbit: Motif = { height: 0.5, width: 0.8, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room);
  const fur = gradients.down([0, lit('#d9c2a4')], [1, lit('#a88a6c')]);
  const white = lit('#fff8ee');
  return placed(
    { x, y, scale: height / 100, flip },
    ellipse(0, 0, 36, 3.5, lit('#141a26'), 0.3),
    circle(-30, -14, 9, white),
    shape('M6 -62C-2 -76 -10 -92 -4 -100C4 -102 12 -84 15 -66Z', fur),
    shape('M6 -66C0 -78 -4 -90 -2 -95C3 -94 9 -80 11 -68Z', lit('#eab0a4')),
    shape('M-30 0C-38 -24 -20 -46 2 -46C20 -46 26 -26 24 0Z', fur),
    shape('M10 -64C12 -80 18 -98 26 -100C32 -94 28 -76 22 -62Z', fur),
    shape('M14 -66C16 -78 21 -91 25 -94C27 -88 24 -76 20 -65Z', lit('#eab0a4')),
    ellipse(18, -53, 18, 15.5, fur),
    ellipse(28, -48, 8, 6.5, white),
    circle(21, -56, 2.8, lit('#2a1c18')),
    circle(21.8, -57, 0.9, '#ffffff'),
    shape('M32.5 -52Q36 -53 36.5 -50Q34 -48 32.5 -52Z', lit('#c9776c')),
    shape('M14 -34C22 -26 22 -8 20 0H10C6 -12 6 -26 14 -34Z', white),
    shape('M-28 0C-32 -18 -16 -26 -6 -20C4 -14 2 -4 0 0Z', lit('#b99a7a')),
    ellipse(-8, -2, 14, 3.5, fur),
    ellipse(16, -2, 9, 3.2, fur),
    stroke('M34 -48L46 -51M34 -47L46 -46', white, 0.7, 0.7),
  );
}
