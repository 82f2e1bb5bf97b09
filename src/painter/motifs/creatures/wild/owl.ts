import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** An owl on the stump of a tree. */
export const owl: Motif = { height: 0.82, width: 0.55, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const feathers = gradients.down([0, lit('#9a7450')], [1, lit('#64462f')]);
  const pale = lit('#f1dfc0');
  const dark = lit('#20160f');
  const flecks = [-44, -36, -28].flatMap((down, row) =>
    [-8, 0, 8].map((dx) => ellipse(dx + (row % 2) * 4 - 2, down - 6, 2, 3, lit('#a37c54'))),
  );
  return placed(
    { x, y, scale: height / 104, flip },
    ellipse(0, 0, 30, 4, lit('#141a26'), 0.3),
    shape('M-22 2L-18 -24H18L23 2Q10 -3 4 3Q-8 -2 -22 2Z', gradients.across([0, lit('#4f3828')], [1, lit('#8a6443')])),
    ellipse(0, -24, 18, 4.5, lit('#d2aa78')),
    ellipse(0, -24, 11, 2.6, lit('#b08654')),
    shape('M-22 -58C-26 -36 -14 -22 0 -22C14 -22 26 -36 22 -58Z', feathers),
    shape('M-12 -58C-14 -38 -8 -28 0 -28C8 -28 14 -38 12 -58Z', pale),
    ...flecks,
    shape(
      'M-22 -62C-32 -46 -28 -30 -14 -26C-18 -38 -18 -52 -14 -64ZM22 -62C32 -46 28 -30 14 -26C18 -38 18 -52 14 -64Z',
      lit('#6e4d33'),
    ),
    shape(
      'M-23 -76C-26 -90 -24 -98 -22 -102C-16 -98 -12 -94 -8 -92H8C12 -94 16 -98 22 -102C24 -98 26 -90 23 -76C24 -62 12 -56 0 -56C-12 -56 -24 -62 -23 -76Z',
      feathers,
    ),
    circle(-9.5, -75, 11.5, pale),
    circle(9.5, -75, 11.5, pale),
    circle(-8.5, -75, 7, '#f4b63c'),
    circle(8.5, -75, 7, '#f4b63c'),
    circle(-7.5, -75, 4.2, dark),
    circle(9.5, -75, 4.2, dark),
    circle(-6, -76.6, 1.3, '#ffffff'),
    circle(11, -76.6, 1.3, '#ffffff'),
    shape('M-3 -70L0 -61L3 -70Q0 -73 -3 -70Z', lit('#e39a3a')),
    stroke('M-8 -23V-20M-5 -23V-20M5 -23V-20M8 -23V-20', lit('#e39a3a'), 2),
  );
}
