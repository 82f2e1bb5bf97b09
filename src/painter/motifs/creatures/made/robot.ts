import { circle, ellipse, placed, rect, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import { lamplight } from '../../lamplight';
import type { Motif, Pose } from '../../motif';

/** A friendly robot with lit eyes and a lamp on its antenna. */
export const robot: Motif = { height: 0.95, width: 0.62, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const stage = nearLight(room, 0.5);
  const { lit, gradients } = stage;
  const steel = gradients.across([0, lit('#7d97a8')], [0.55, lit('#d5e4ea')], [1, lit('#94acb9')]);
  const dark = lit('#33434f');
  const glow = '#8ff0e6';
  return placed(
    { x, y, scale: height / 106, flip },
    ellipse(0, 0, 24, 3, lit('#141a26'), 0.35),
    rect(-14, -22, 8, 20, dark),
    rect(6, -22, 8, 20, dark),
    shape('M-18 0A8 7 0 0 1 -2 0ZM2 0A8 7 0 0 1 18 0Z', steel),
    stroke('M-20 -54Q-32 -46 -29 -32', dark, 5),
    stroke('M20 -54Q32 -50 33 -64', dark, 5),
    circle(-29, -29, 5.5, steel),
    circle(33, -67, 5.5, steel),
    shape('M-20 -60Q-20 -64 -16 -64H16Q20 -64 20 -60L18 -22Q18 -18 14 -18H-14Q-18 -18 -18 -22Z', steel),
    shape('M-11 -54H11V-38H-11Z', dark),
    circle(-5, -46, 3, '#ff8a6a'),
    circle(4.5, -46, 3, '#ffd98a'),
    rect(-10, -31, 20, 2, dark, 0.6),
    rect(-10, -27, 20, 2, dark, 0.6),
    rect(-4, -70, 8, 8, dark),
    shape('M-18 -94Q-18 -98 -14 -98H14Q18 -98 18 -94V-72Q18 -68 14 -68H-14Q-18 -68 -18 -72Z', steel),
    shape('M-14 -90Q-14 -93 -11 -93H12Q15 -93 15 -90V-78Q15 -75 12 -75H-11Q-14 -75 -14 -78Z', dark),
    lamplight(stage, 0, -84, 26),
    circle(-5, -84, 4.2, glow),
    circle(8, -84, 4.2, glow),
    stroke('M0 -98V-106', dark, 2),
    circle(0, -108, 3.6, '#ff8a6a'),
  );
}
