import { circle, ellipse, placed, shape, stroke, type Markup } from '../../markup';
import { nearLight, type Stage } from '../../stage';

/** A blue whale rising from the water line at (x, y), its fluke behind it, `width` pixels long. */
export function whale(room: Stage, x: number, y: number, width: number): Markup {
  const { lit, gradients, palette, width: pictureWidth } = nearLight(room, 0.4);
  const back = gradients.down([0, lit('#6f9cc0')], [1, lit('#2c4f74')]);
  const foam = lit('#ffffff');
  return placed(
    { x, y, scale: width / 200, flip: x > pictureWidth / 2 },
    stroke('M-38 -62C-42 -84 -54 -92 -68 -86M-38 -62C-36 -86 -24 -96 -8 -88M-38 -62V-92', foam, 3.4, 0.85),
    shape(
      'M58 4C66 -22 76 -38 84 -50C76 -52 66 -60 64 -72C78 -70 88 -64 92 -54C98 -64 110 -68 122 -64C118 -52 106 -46 97 -46C92 -30 92 -12 96 4Z',
      back,
    ),
    shape('M-100 4C-102 -34 -74 -62 -36 -62C6 -62 38 -38 62 4Z', back),
    shape('M-100 4C-101 -8 -98 -18 -94 -26C-70 -12 -40 -8 -8 4Z', lit('#e2edf2')),
    stroke('M-96 -14C-74 -2 -58 -2 -40 4M-92 -4Q-80 2 -70 4', lit('#9db8c8'), 1.4, 0.8),
    circle(-68, -26, 3.4, lit('#0e1a28')),
    circle(-67, -27, 1, '#ffffff'),
    shape('M-34 -8C-26 6 -10 10 2 4C-8 2 -18 -6 -22 -14Z', lit('#345a80')),
    ellipse(-20, 5, 92, 5, foam, 0.5),
    ellipse(78, 5, 26, 3.5, foam, 0.5),
    ellipse(-20, 7, 116, 4, palette.glow, 0.25),
  );
}
