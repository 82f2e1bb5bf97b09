import { circle, ellipse, placed, rect, shape, type Markup, type Point } from '../../markup';
import { nearLight, type Stage } from '../../stage';

/** A small red propeller plane, its middle at the point, `width` pixels long. */
export function airplane(room: Stage, [x, y]: Point, width: number, flip: boolean): Markup {
  const { lit, gradients } = nearLight(room, 0.35);
  const red = gradients.down([0, lit('#ea6650')], [1, lit('#a63a38')]);
  const cream = lit('#fbeed2');
  return placed(
    { x, y, scale: width / 200, flip, turn: flip ? 7 : -7 },
    ellipse(106, 0, 3.5, 36, '#ffffff', 0.4),
    shape('M-92 -8L-104 -46H-84L-64 -12Z', red),
    shape('M-100 -6L-118 -14H-92L-76 -4Z', cream),
    shape('M-96 -8C-60 -22 -20 -26 30 -24C70 -24 96 -16 102 0C96 16 60 22 20 20C-30 18 -80 8 -96 -8Z', red),
    shape('M-90 -4C-40 6 40 8 101 3C96 16 60 22 20 20C-30 18 -76 8 -90 -4Z', cream),
    shape('M4 -23C8 -40 40 -40 46 -24Z', lit('#bfe0f0')),
    circle(24, -34, 8, lit('#eec09c')),
    shape('M15 -36Q16 -46 25 -45Q34 -43 32 -35Z', lit('#6a4630')),
    shape('M22 6L-34 40H-2L50 8Z', gradients.down([0, lit('#c94c40')], [1, lit('#f08a70')])),
    shape('M100 -9Q114 0 100 9Z', lit('#e8b23c')),
    rect(20, 20, 3, 14, lit('#4a4450')),
    rect(40, 20, 3, 14, lit('#4a4450')),
    circle(22, 36, 8, lit('#33303c')),
    circle(42, 36, 8, lit('#33303c')),
  );
}
