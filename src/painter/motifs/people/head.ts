import { circle, ellipse, rect, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import type { Headgear, Looks } from './looks';
import { skin } from './skin';

const SHORT = 'M-11 -80Q-12 -95 0 -95Q12 -95 11 -80Q8 -88 0 -88Q-8 -88 -11 -80Z';
const LONG = 'M-11 -66Q-14 -95 0 -95.5Q14 -95 11 -74Q9 -86 0 -88Q-5 -82 -5 -66Z';
const BUN = 'M-11 -78Q-12 -95 0 -95Q12 -95 11 -80Q6 -89 0 -88Q-8 -88 -11 -78Z';

const HEADGEAR: Record<Headgear, (lit: Stage['lit'], looks: Looks) => Markup> = {
  short: (lit, { hair }) => shape(SHORT, lit(hair)),
  long: (lit, { hair }) => shape(LONG, lit(hair)),
  bun: (lit, { hair }) => circle(-7, -94, 5, lit(hair)) + shape(BUN, lit(hair)),
  cap: (lit, { coat, scarf }) =>
    shape('M-11 -84Q-11 -97 0 -97Q11 -97 11 -86L17 -84.5Q17 -82 11 -82.5Q0 -86 -11 -82Z', lit(coat, 0.08)) +
    circle(0, -97, 2.4, lit(scarf)),
  pointed: (lit, { coat, scarf }) =>
    shape('M-19 -84Q0 -91 19 -84Q0 -80 -19 -84Z', lit(coat)) +
    shape('M-10 -87Q-6 -100 3 -116Q8 -100 10 -87Q0 -84 -10 -87Z', lit(coat)) +
    stroke('M-9.5 -88.5Q0 -85 9.5 -88.5', lit(scarf), 2.4),
  brim: (lit, { hair, scarf }) =>
    shape(BUN, lit(hair)) +
    shape('M-20 -86Q0 -93 20 -86Q0 -81 -20 -86Z', lit('#7a5c3a')) +
    shape('M-10 -88Q-10 -99 0 -99Q10 -99 10 -88Q0 -85 -10 -88Z', lit('#94724a')) +
    stroke('M-10 -89.5Q0 -86 10 -89.5', lit(scarf), 2),
  peaked: (lit, { hair }) =>
    shape(BUN, lit(hair)) +
    shape('M-13 -91Q-13 -102 1 -102Q14 -102 13 -91Q0 -95 -13 -91Z', lit('#f4f2ec')) +
    shape('M-11 -92Q0 -96 11 -92L18 -88Q10 -87 0 -88Q-8 -88 -11 -86Z', lit('#1e2840')) +
    circle(5, -95, 2, lit('#f2c14e')),
  oilskin: (lit) =>
    shape(
      'M-20 -79Q-12 -86 -11 -88Q-11 -101 0 -101Q11 -101 11 -89L18 -86Q10 -84 0 -87Q-8 -84 -20 -79Z',
      lit('#e8b030'),
    ),
  hood: (lit, { coat }) => shape('M-12 -66Q-16 -98 0 -99Q15 -98 12 -72Q11 -88 2 -89Q-6 -88 -5 -66Z', lit(coat)),
  helmet: (lit) =>
    shape('M-11 -72Q-14 -96 1 -97Q16 -96 13 -72Q0 -64 -11 -72Z', lit('#f4f6fa')) +
    shape('M-3 -75Q-5 -90 5 -90Q14 -89 12.5 -75Q4 -71 -3 -75Z', lit('#2e4468')) +
    stroke('M2 -86Q6 -88 9 -85', '#cfe6ff', 1.6, 0.8),
  visor: (lit) =>
    shape('M-11 -70Q-13 -96 0 -97Q13 -96 12 -72L10 -68Q0 -66 -11 -70Z', lit('#b9c2d0')) +
    rect(0, -83, 12.5, 3, lit('#2a3040')) +
    stroke('M3 -77V-70M7 -77V-70', lit('#6a7488'), 1.2) +
    shape('M-2 -96C-12 -112 -24 -100 -20 -86C-16 -94 -8 -92 -2 -96Z', lit('#c2453f')),
};

/** A head with its face, hair, hat and crown, over the collar of a person who stands at (0, 0). */
export function head({ lit }: Stage, looks: Looks): Markup {
  const { beard, crowned, ghostly } = looks;
  const face = ghostly ? lit('#eef4fa') : skin(lit, looks.face ?? '#eec09c');
  return [
    circle(0, -80, 10.5, face),
    ghostly ? '' : ellipse(6.5, -76.5, 2.6, 1.7, skin(lit, '#e8957c'), 0.6),
    beard
      ? shape('M-9 -80Q-8 -62 2 -62Q11 -65 10.4 -79Q6 -74 0 -75Q-6 -74 -9 -80Z', lit(looks.hair))
      : stroke('M4 -74.5Q6 -73 8 -75', skin(lit, '#b8644e'), 0.9),
    circle(4.5, -81, 1.2, lit('#2b2030')),
    circle(8.6, -81, 1, lit('#2b2030')),
    HEADGEAR[looks.head](lit, looks),
    crowned
      ? shape('M-10 -90L-11 -103L-5 -97L0 -105L5 -97L11 -103L10 -90Q0 -87 -10 -90Z', lit('#f2c14e')) +
        circle(0, -94, 1.8, lit('#d2463c'))
      : '',
  ].join('');
}
