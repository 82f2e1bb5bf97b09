import { circle, ellipse, placed, rect, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A woolly sheep with a dark face; a goat has horns and a beard. */
export const sheep: Motif = { height: 0.55, width: 1.25, draw };

const WOOL = [
  [-34, -44, 16],
  [-24, -58, 17],
  [-6, -63, 18],
  [12, -60, 17],
  [24, -48, 16],
  [-30, -32, 14],
  [-12, -32, 17],
  [8, -32, 17],
  [22, -36, 13],
  [-4, -46, 24],
] as const;

function draw(room: Stage, { word, at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room);
  const goat = word === 'goat';
  const wool = gradients.between([0, -80], [0, -16], [0, lit('#fffaf0')], [1, lit(goat ? '#b9a68c' : '#c3bcc0')]);
  const face = lit(goat ? '#e9dcc6' : '#453a42');
  const dark = lit('#241c22');
  return placed(
    { x, y, scale: height / 84, flip },
    ellipse(-2, 0, 42, 4, lit('#141a26'), 0.3),
    ...[-28, -16, 10, 21].map((left, index) => rect(left, -26, 6.5, 26, index % 2 ? face : lit('#2f262e'))),
    goat
      ? shape(
          'M-48 -54C-50 -66 -36 -70 -24 -68C-4 -66 16 -70 28 -62C36 -52 34 -30 22 -24C6 -20 -24 -20 -38 -26C-46 -34 -47 -44 -48 -54Z',
          wool,
        )
      : WOOL.map(([dx, dy, size]) => circle(dx, dy, size, wool)).join(''),
    circle(-49, -48, 6, wool),
    shape('M24 -70C24 -82 44 -84 48 -72C52 -62 52 -50 47 -46C42 -42 36 -44 33 -50C29 -56 24 -62 24 -70Z', face),
    shape('M28 -72C18 -74 13 -68 15 -63C21 -60 28 -62 30 -66Z', face),
    goat ? stroke('M32 -78C28 -90 20 -94 14 -92M42 -80C42 -92 36 -98 28 -98', lit('#6f6250'), 4) : '',
    goat ? shape('M38 -46L44 -32L48 -46Z', lit('#fffaf0')) : circle(32, -76, 9, wool) + circle(40, -79, 7, wool),
    circle(41, -66, 2.4, goat ? dark : lit('#fff6e6')),
    circle(41.4, -66, 1.3, dark),
  );
}
