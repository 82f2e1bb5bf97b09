import { circle, ellipse, placed, shape, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

const FOX = { back: '#ec8436', under: '#c25c22', leg: '#d56b29' };
const WOLF = { back: '#8a8f9e', under: '#565b6c', leg: '#6c7182' };

/** A sitting fox with its tail around it; in grey it is a wolf. */
export const fox: Motif = { height: 0.6, width: 1.05, draw };

function draw(room: Stage, { word, at: [x, y], height, flip }: Pose): Markup {
  const colours = word === 'wolf' ? WOLF : FOX;
  const { lit, gradients } = nearLight(room);
  const fur = gradients.down([0, lit(colours.back)], [1, lit(colours.under)]);
  const white = lit('#fff3e2');
  const dark = lit('#33231f');
  return placed(
    { x, y, scale: height / 100, flip },
    ellipse(2, 0, 38, 3.5, lit('#141a26'), 0.3),
    shape('M-14 -2C-44 4 -62 -14 -54 -40C-50 -52 -40 -54 -38 -46C-36 -30 -30 -22 -12 -20Z', fur),
    shape('M-54 -40C-50 -52 -40 -54 -38 -46C-37.5 -40 -37 -37 -36 -34C-42 -40 -48 -38 -55 -31Z', white),
    shape('M-22 0C-30 -26 -16 -54 4 -64L22 -50C26 -30 24 -14 22 0Z', fur),
    shape('M6 -56C18 -44 22 -24 16 -8C8 -18 2 -40 6 -56Z', white),
    shape('M8 -26C10 -14 10 -6 8 0H17C20 -10 20 -22 19 -30Z', fur),
    shape('M7.5 -7L7 0H18L19 -8Z', dark),
    shape('M-22 0C-26 -18 -10 -28 0 -20C8 -12 6 -4 2 0Z', lit(colours.leg)),
    shape('M-4 0C-6 -4 0 -7 6 -5L8 0Z', dark),
    shape('M-8 -74L-6 -98L8 -85ZM14 -86L26 -99L28 -76Z', fur),
    shape('M-5 -80L-4.5 -92L3 -85ZM18 -85L25 -93L25.5 -80Z', dark),
    shape(
      'M-10 -76C-8 -88 6 -92 14 -89C24 -88 30 -80 30 -74C36 -68 42 -64 45 -60C38 -54 26 -53 16 -54C2 -55 -8 -64 -10 -76Z',
      fur,
    ),
    shape('M45 -60C38 -54 26 -53 16 -54C8 -55 2 -58 -2 -62C10 -60 16 -66 22 -67C30 -68 38 -64 45 -60Z', white),
    circle(44.5, -60.5, 3, dark),
    shape('M17 -75Q22 -79 26 -74Q21 -72 17 -75Z', dark),
  );
}
