import type { Colour } from '../../../colour';
import { circle, ellipse, placed, rect, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

interface Coat {
  coat: Colour;
  under: Colour;
  mane: Colour;
}

const BROWN: Coat = { coat: '#a5683c', under: '#73432a', mane: '#3a2420' };
const COATS: Record<string, Coat> = {
  pony: { coat: '#cf9a5e', under: '#99683c', mane: '#f1e3c4' },
  donkey: { coat: '#98929a', under: '#6a6570', mane: '#4c4852' },
  unicorn: { coat: '#fbf6fb', under: '#cfc3dd', mane: '#d98fc4' },
  zebra: { coat: '#f6f4ee', under: '#c9c5c0', mane: '#2c2a30' },
};

/** A standing horse; a unicorn has its horn, a zebra its stripes, a donkey its ears. */
export const horse: Motif = { height: 1.02, width: 1.1, draw };

const BODY =
  'M-42 -56C-43 -67 -32 -71 -20 -69C-8 -67 4 -65 13 -69C21 -77 27 -89 35 -98L38 -106L43 -98C49 -95 53 -88 59 -79C62 -73 59 -68 54 -69C48 -70 45 -75 41 -77C37 -74 35 -66 34 -56C33 -46 29 -40 22 -38C8 -34 -14 -34 -26 -38C-36 -41 -41 -46 -42 -56Z';

function draw(room: Stage, { word, at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room);
  const { coat, under, mane } = COATS[word] ?? BROWN;
  const hide = gradients.between([0, -100], [0, 0], [0, lit(coat)], [0.35, lit(coat)], [1, lit(under)]);
  const far = lit(under, 0.06);
  const hoof = lit('#2e2622');
  const hair = lit(mane);
  const hooves = [-34, 17].map((left) => rect(left - 4.6, -5, 9.4, 5, hoof));
  return placed(
    { x, y, scale: height / 106, flip },
    ellipse(-4, 0, 46, 4, lit('#141a26'), 0.3),
    shape('M-30 -46C-29 -36 -26 -28 -26 -20L-28 0H-20L-18 -20C-15 -28 -12 -34 -10 -42Z', far),
    shape('M20 -46L26 -22L25 0H32L33 -22L33 -48Z', far),
    shape('M-41 -64C-56 -62 -61 -42 -56 -18C-51 -22 -46 -34 -38 -50Z', hair),
    shape('M-42 -56C-42 -46 -39 -36 -37 -25L-39 -5L-38.6 0H-29.4L-29 -6C-29 -18 -24 -28 -18 -38L-20 -52Z', hide),
    shape('M11 -46C12 -30 13.5 -20 13 -8L12.4 0H21.8L22 -8C23 -20 29 -32 31 -46Z', hide),
    ...hooves,
    shape(BODY, hide),
    word === 'zebra'
      ? stroke(
          'M-34 -68L-30 -42M-24 -69L-20 -38M-13 -68L-10 -36M-2 -66L0 -36M9 -67L11 -38M19 -74L22 -40M25 -84L31 -54M31 -92L36 -72M-36 -34L-30 -30M-36 -22L-30 -20M14 -30L25 -32M14 -20L23 -21',
          hair,
          3,
        )
      : '',
    shape('M11 -67C19 -79 27 -93 36 -101L40 -95C38 -84 31 -74 27 -60C21 -58 15 -61 11 -67Z', hair),
    shape('M38 -101C44 -100 47 -95 46 -90C41 -91 38 -95 38 -101Z', hair),
    word === 'donkey' ? shape('M33 -96C30 -106 31 -116 36 -120C40 -114 41 -104 40 -96Z', lit(coat)) : '',
    word === 'unicorn' ? shape('M43 -96L57 -122L48 -93Z', lit('#f2c14e')) : '',
    circle(46.5, -87.5, 2.3, lit('#1c1412')),
    circle(47.2, -88.2, 0.7, '#ffffff'),
    circle(56, -74.5, 1.3, lit('#2a1a16')),
  );
}
