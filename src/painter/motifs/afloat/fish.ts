import { circle, ellipse, placed, shape, stroke, type Markup } from '../../markup';
import { nearLight, type Stage } from '../../stage';

/** A golden fish that jumps over the water at (x, y), `width` pixels long. */
export function fish(room: Stage, x: number, y: number, width: number, flip: boolean): Markup {
  const { lit, gradients } = nearLight(room, 0.35);
  const scales = gradients.down([0, lit('#f7b24a')], [1, lit('#d9602e')]);
  const fin = lit('#f2d27a');
  const foam = lit('#ffffff');
  return (
    placed(
      { x, y: y - width * 0.42, scale: width / 130, flip, turn: flip ? 26 : -26 },
      shape('M-34 0C-46 -8 -56 -22 -66 -26C-64 -10 -60 -2 -66 20C-54 16 -44 8 -34 2Z', fin),
      shape('M-8 -22C-2 -40 18 -40 26 -28L18 -18Z', fin),
      shape('M-40 0C-22 -28 22 -34 56 -2C24 30 -20 26 -40 0Z', scales),
      shape('M-30 6C-8 18 24 18 48 4C22 26 -14 24 -30 6Z', lit('#fff0c8'), 0.75),
      shape('M6 6C2 16 -6 22 -14 22C-14 14 -8 6 0 2Z', fin),
      stroke(
        'M28 -20Q20 -4 28 14M-2 -16Q4 -10 -2 -4M10 -14Q16 -8 10 -2M-16 -10Q-10 -4 -16 2M-2 0Q4 6 -2 11M12 2Q18 7 12 13',
        lit('#b8481f'),
        1.4,
        0.7,
      ),
      circle(41, -7, 4.6, '#ffffff'),
      circle(42.4, -7, 2.6, lit('#1c1a22')),
    ) +
    ellipse(x, y, width * 0.5, width * 0.055, foam, 0.4) +
    ellipse(x, y, width * 0.28, width * 0.03, foam, 0.6) +
    [
      [-0.3, -0.12],
      [-0.2, -0.24],
      [0.26, -0.1],
      [0.06, -0.14],
      [-0.38, -0.03],
    ]
      .map(([dx = 0, dy = 0]) => circle(x + dx * width, y + dy * width, width * 0.018, foam, 0.85))
      .join('')
  );
}
