import { circle, placed, shape, stroke, type Markup, type Point } from '../../markup';
import { nearLight, type Stage } from '../../stage';

/** A green dragon in flight, its middle at the point, `width` pixels from tail to nose. */
export function dragon(room: Stage, [x, y]: Point, width: number, flip: boolean): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const scales = gradients.down([0, lit('#6fb06a')], [1, lit('#2f6a58')]);
  const far = lit('#2c5a50');
  const belly = lit('#e8d79a');
  const skin = gradients.down([0, lit('#e08a52')], [1, lit('#a8443a')]);
  const dark = lit('#1a2420');
  return placed(
    { x, y, scale: width / 260, flip },
    shape('M20 -20L-6 -104C14 -96 40 -84 58 -60C62 -44 56 -30 46 -18Z', far),
    // The tail winds back to its arrow.
    shape(
      'M-30 6C-60 26 -84 20 -96 2C-104 -10 -116 -12 -124 -4L-118 -16L-132 -22L-112 -26C-98 -26 -90 -14 -82 -4C-70 8 -52 2 -36 -16Z',
      scales,
    ),
    shape(
      'M-40 -6C-24 -34 22 -38 48 -22C64 -14 72 -26 78 -42C82 -56 92 -62 106 -60C116 -58 128 -52 132 -44C132 -36 122 -34 112 -35C106 -36 102 -34 100 -26C94 2 66 18 36 18C6 20 -24 20 -40 -6Z',
      scales,
    ),
    shape('M-30 6C-8 22 40 22 66 8C82 -2 92 -16 97 -32L88 -34C82 -14 66 2 42 4C14 6 -10 6 -30 6Z', belly),
    shape('M14 14L8 34L18 30L22 38L30 16ZM52 12L52 32L60 28L66 34L66 8Z', far),
    shape('M92 -60L78 -78L102 -64ZM104 -61L98 -80L112 -60Z', belly),
    stroke('M-28 -22L-24 -32L-16 -27L-10 -38L-2 -31L4 -40', lit('#e0a05c'), 4),
    shape(
      'M-4 -22C-20 -50 -48 -92 -84 -112C-82 -88 -92 -66 -108 -56C-90 -54 -76 -46 -70 -32C-56 -38 -44 -34 -36 -20C-26 -26 -12 -24 6 -8C20 -12 18 -20 -4 -22Z',
      skin,
    ),
    stroke(
      'M-2 -20C-24 -54 -54 -94 -84 -112M-8 -22C-36 -40 -72 -54 -106 -56M-4 -20C-26 -30 -48 -34 -69 -33',
      lit('#8d3a34'),
      2.6,
    ),
    shape('M0 -8C8 -22 20 -22 26 -12L8 2Z', scales),
    circle(108, -51, 4, '#f6d24a'),
    circle(109, -51, 2, dark),
    circle(128, -45, 1.4, dark),
    stroke('M112 -38Q122 -40 130 -40', dark, 1.2),
  );
}
