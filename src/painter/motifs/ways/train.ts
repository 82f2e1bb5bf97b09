import type { Colour } from '../../colour';
import { circle, d, ellipse, placed, rect, shape, stroke, type Markup } from '../../markup';
import { nearLight, type Stage } from '../../stage';
import { lamplight, windowPane } from '../lamplight';

const WAGONS = ['#b8463c', '#3f6a8c', '#b8463c', '#3f6a8c'] as const;

/** A steam train on its rails across the picture, its engine ahead on the light's side. */
export function train(room: Stage): Markup {
  const { width, standY, unit, heroX, lit, gradients } = room;
  const stage = nearLight(room, 0.3);
  const flip = heroX > width / 2;
  const y = standY - 14 * unit;
  const bank = gradients.between([0, y], [0, y + 60 * unit], [0, lit('#a3937c')], [1, lit('#5a5146')]);
  let sleepers = '';
  for (let x = 0; x < width; x += 17 * unit) sleepers += d`M${x} ${y}h${9 * unit}v${6 * unit}h${-9 * unit}z`;
  const scale = unit * 1.3;
  const headX = width * (flip ? 0.3 : 0.7);
  const wagons = WAGONS.map((colour, index) =>
    placed({ x: headX + (flip ? 1 : -1) * (132 + index * 118) * scale, y, scale, flip }, wagon(stage, colour)),
  );
  return [
    shape(d`M-10 ${y}H${width + 10}V${y + 30 * unit}H-10Z`, bank),
    shape(sleepers, lit('#5a4434')),
    rect(-10, y - 3 * unit, width + 20, 3 * unit, lit('#c9ccd4')),
    placed({ x: headX, y, scale, flip }, steam(stage)),
    ...wagons,
    placed({ x: headX, y, scale, flip }, engine(stage)),
  ].join('');
}

function wheels({ lit }: Stage, spots: readonly (readonly [x: number, radius: number])[]): Markup {
  return spots
    .map(
      ([x, radius]) =>
        circle(x, -radius, radius, lit('#2a2a34')) +
        circle(x, -radius, radius * 0.68, lit('#b04a3c')) +
        circle(x, -radius, radius * 0.2, lit('#e8c86a')),
    )
    .join('');
}

function engine(stage: Stage): Markup {
  const { lit, gradients } = stage;
  const boiler = gradients.down([0, lit('#5f9a78')], [0.4, lit('#3d7a5c')], [1, lit('#1f4638')]);
  const dark = lit('#23242e');
  return [
    shape('M-60 -34H60L66 -22H-60Z', dark),
    shape('M-22 -76H54Q62 -76 62 -56Q62 -34 54 -34H-22Z', boiler),
    stroke('M-2 -76V-34M22 -76V-34M44 -76V-34', lit('#e8c86a'), 2.4),
    shape('M-60 -98H-18V-30H-60Z', gradients.down([0, lit('#b8463c')], [1, lit('#8a2f2e')])),
    windowPane(stage, -52, -90, 26, 24),
    shape('M-66 -104H-12L-16 -96H-62Z', dark),
    shape('M34 -76L32 -104H52L50 -76ZM28 -108H56V-100H28Z', dark),
    shape('M4 -76Q4 -90 13 -90Q22 -90 22 -76Z', lit('#e8c86a')),
    shape('M58 -20H74L84 -2H62Z', lit('#b04a3c')),
    circle(62, -62, 6, lit('#e8c86a')),
    lamplight(stage, 66, -62, 60),
    ...[
      wheels(stage, [
        [-42, 17],
        [-6, 17],
        [28, 17],
        [54, 10],
      ]),
    ],
    stroke('M-42 -17H28', lit('#c9ccd4'), 3.4),
  ].join('');
}

function wagon(stage: Stage, colour: Colour): Markup {
  const { lit, gradients } = stage;
  return [
    rect(-60, -24, 122, 6, lit('#23242e')),
    shape('M-54 -80H54V-22H-54Z', gradients.down([0, lit(colour)], [1, lit(colour, 0.1)])),
    rect(-54, -46, 108, 4, lit('#f2dfae')),
    shape('M-58 -84Q0 -94 58 -84L56 -78H-56Z', lit('#3a3a46')),
    ...[-44, -15, 14].map((x) => windowPane(stage, x, -74, 24, 22)),
    wheels(stage, [
      [-36, 12],
      [36, 12],
    ]),
  ].join('');
}

function steam({ palette }: Stage): Markup {
  return [
    [40, -122, 14],
    [24, -138, 20],
    [-2, -150, 26],
    [-38, -158, 32],
    [-84, -166, 38],
  ]
    .map(([x = 0, y = 0, size = 0], index) => ellipse(x, y, size * 1.2, size, palette.cloudLit, 0.75 - index * 0.13))
    .join('');
}
