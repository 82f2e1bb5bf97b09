import { circle, ellipse, placed, rect, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A cow, white with brown patches, or a pink pig. */
export const cow: Motif = { height: 0.8, width: 1.4, draw };

function draw(room: Stage, { word, at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room);
  const pig = word === 'pig';
  const hide = gradients.between(
    [0, -84],
    [0, 0],
    [0, lit(pig ? '#f4b6b0' : '#fbf3e6')],
    [1, lit(pig ? '#cf8580' : '#c8b8a4')],
  );
  const far = lit(pig ? '#b87672' : '#a89a88');
  const patch = lit('#8a5636');
  const dark = lit('#2a1d1a');
  return placed(
    { x, y, scale: (height / 90) * (pig ? 0.62 : 1), flip },
    ellipse(-2, 0, 54, 4, lit('#141a26'), 0.3),
    rect(-32, -32, 9, 32, far),
    rect(24, -32, 9, 32, far),
    stroke(
      pig ? 'M-50 -54Q-60 -58 -56 -65Q-50 -66 -53 -58Q-58 -54 -64 -60' : 'M-50 -62Q-60 -54 -57 -32',
      lit(pig ? '#e39a94' : '#d9cbb6'),
      3,
    ),
    pig ? '' : ellipse(-57, -30, 3.5, 6, patch),
    shape(
      'M-52 -54C-53 -70 -44 -74 -32 -73H20C34 -74 40 -66 40 -54C40 -36 34 -27 22 -26H-34C-46 -26 -51 -38 -52 -54Z',
      hide,
    ),
    rect(-45, -34, 11, 34, hide),
    rect(12, -34, 11, 34, hide),
    rect(-45, -5, 11, 5, dark),
    rect(12, -5, 11, 5, dark),
    pig
      ? ''
      : shape(
          'M-36 -73C-44 -60 -36 -48 -24 -50C-14 -52 -14 -66 -18 -73ZM2 -73C-2 -58 4 -44 14 -44C24 -46 24 -64 18 -73ZM-10 -26C-12 -36 0 -40 6 -34L4 -26Z',
          patch,
        ),
    pig
      ? ''
      : shape(
          'M34 -84C30 -96 36 -100 40 -101C38 -94 40 -90 44 -86ZM60 -86C66 -90 66 -95 63 -101C70 -98 72 -90 66 -82Z',
          lit('#efe3c8'),
        ),
    shape(
      pig
        ? 'M30 -72L32 -90L44 -80ZM54 -82L64 -90L64 -74Z'
        : 'M34 -76C24 -82 18 -78 18 -74C22 -68 30 -68 36 -70ZM64 -76C72 -82 78 -78 78 -74C75 -69 68 -69 63 -71Z',
      pig ? lit('#e39a94') : patch,
    ),
    shape('M34 -78C34 -88 62 -88 64 -78C66 -68 64 -52 59 -48C54 -44 44 -44 40 -48C35 -54 33 -66 34 -78Z', hide),
    pig ? '' : shape('M34 -78C34 -84 40 -86 46 -86C42 -76 42 -66 37 -58C34 -64 33 -72 34 -78Z', patch),
    ellipse(50, -53, 12.5, 9, lit('#eeaaa2')),
    circle(45.5, -54, 2, lit('#8a4a46')),
    circle(54.5, -54, 2, lit('#8a4a46')),
    circle(42.5, -70, 2.6, dark),
    circle(56.5, -70, 2.6, dark),
  );
}
