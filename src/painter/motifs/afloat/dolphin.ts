import { circle, ellipse, placed, shape, stroke, type Markup } from '../../markup';
import { nearLight, type Stage } from '../../stage';

/** A dolphin that leaps out of the water at (x, y), `width` pixels from nose to tail. */
export function dolphin(room: Stage, x: number, y: number, width: number, flip: boolean): Markup {
  const { lit, gradients, palette } = nearLight(room, 0.25);
  const back = gradients.down([0, lit('#7fa6c8')], [1, lit('#3f668e')]);
  const foam = lit('#ffffff');
  return placed(
    { x, y, scale: width / 200, flip },
    shape(
      'M-92 10C-90 -20 -74 -48 -50 -68C-38 -78 -22 -86 -6 -88C-8 -98 -16 -108 -26 -114C-8 -114 12 -104 22 -88C44 -82 60 -68 70 -52C82 -50 92 -44 96 -36C88 -36 80 -34 72 -32C62 -28 52 -26 44 -28C12 -44 -28 -40 -58 8Z',
      back,
    ),
    shape(
      'M70 -52C82 -50 92 -44 96 -36C88 -36 80 -34 72 -32C62 -28 52 -26 44 -28C22 -38 -6 -40 -30 -26C-10 -52 30 -56 56 -42C62 -40 68 -44 70 -52Z',
      lit('#eaf3f6'),
    ),
    shape('M18 -52C14 -36 4 -24 -8 -18C-8 -34 -2 -48 6 -56Z', lit('#4d769e')),
    circle(62, -50, 3, lit('#10202e')),
    circle(62.8, -51, 0.9, '#ffffff'),
    stroke('M74 -40Q84 -40 94 -37', lit('#3f668e'), 1.4),
    ellipse(-74, 8, 44, 6, foam, 0.6),
    ...[
      [-104, -10],
      [-112, -26],
      [-48, -12],
      [-38, -2],
      [-98, -34],
      [-60, -6],
    ].map(([dx = 0, dy = 0], index) => circle(dx, dy, 3 + (index % 3), foam, 0.75)),
    ellipse(60, 10, 40, 3.4, palette.glow, 0.3),
    ellipse(0, 14, 90, 3, lit('#16324a'), 0.3),
  );
}
