import type { Colour } from '../../../colour';
import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

const COATS: Record<string, { fur: Colour; dark: Colour; mane?: Colour }> = {
  cat: { fur: '#8d8f9c', dark: '#585a6c' },
  kitten: { fur: '#e39a4b', dark: '#b8692a' },
  lion: { fur: '#dba552', dark: '#a8702f', mane: '#8f4e22' },
  tiger: { fur: '#ec9038', dark: '#3a2a26' },
};
const PLAIN = { fur: '#8d8f9c', dark: '#585a6c' };

/** A sitting cat, striped; the lion has a mane. */
export const cat: Motif = { height: 0.42, width: 0.8, draw };

/** The big cats: the same figure, as tall as a child. */
export const bigCat: Motif = { ...cat, height: 0.72 };

function draw(room: Stage, { word, at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room);
  const { fur, dark, mane } = { mane: undefined, ...(COATS[word] ?? PLAIN) };
  const coat = gradients.down([0, lit(fur)], [1, lit(dark, 0.1)]);
  const [white, black] = [lit('#fff6ea'), lit('#241a1c')];
  const stripes = mane
    ? ''
    : stroke(
        'M-20 -34Q-13 -31 -9 -34M-22 -22Q-14 -18 -9 -22M-20 -11Q-14 -8 -9 -11M6 -85V-78M0 -84L2 -78M12 -84L10 -78',
        lit(dark),
        2.4,
        0.85,
      );
  return placed(
    { x, y, scale: height / 100, flip },
    ellipse(2, 0, 32, 3.5, lit('#141a26'), 0.3),
    stroke('M-14 -6C-38 -4 -48 -22 -40 -42C-39 -46 -41 -50 -45 -52', lit(fur), 8),
    circle(-44, -52, mane ? 8 : 4.5, lit(mane ?? dark)),
    shape('M-21 0C-28 -26 -16 -56 3 -60C20 -56 26 -26 21 0Z', coat),
    shape('M5 -56C14 -46 15 -24 9 -4C-2 -20 -5 -44 5 -56Z', white),
    shape('M-4 0C-6 -10 -4 -22 0 -30H5V0Z', lit(fur)),
    shape('M8 -30H13C18 -20 19 -8 17 0H8Z', lit(fur)),
    ellipse(0.5, -2, 6, 3.6, white),
    ellipse(13, -2, 6, 3.6, white),
    stripes,
    mane ? circle(6, -68, 30, lit(mane)) + circle(6, -66, 24, lit('#b56a2e')) : '',
    shape(
      mane ? 'M-16 -78A7 7 0 0 1 -4 -86ZM16 -86A7 7 0 0 1 28 -78Z' : 'M-15 -68L-13 -98L4 -83ZM8 -83L25 -98L27 -68Z',
      lit(fur),
    ),
    mane ? '' : shape('M-11 -76L-10 -90L-2 -83ZM14 -83L22 -90L23 -76Z', lit('#eaa59c')),
    ellipse(6, -67, 21.5, 18, lit(fur)),
    ellipse(8, -60, 11, 8, white),
    ellipse(-1, -69, 3.6, 4.4, lit('#d8e08a')),
    ellipse(15.5, -69, 3.6, 4.4, lit('#d8e08a')),
    ellipse(-0.4, -69, 1.5, 4, black),
    ellipse(16, -69, 1.5, 4, black),
    shape('M5 -62.5H11L8 -59Z', lit('#d9796f')),
    stroke('M8 -59Q5 -54 2 -57M8 -59Q11 -54 14 -57', black, 1),
    stroke('M18 -60L34 -63M18 -58L34 -57M-2 -60L-18 -63M-2 -58L-18 -57', white, 0.8, 0.8),
  );
}
