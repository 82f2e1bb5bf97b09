import { d, ellipse, placed, rect, shape, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { windowPane } from '../lamplight';

/** A lonely round tower of stone under a pointed roof, the middle of its foot at (x, y). */
export function tower(stage: Stage, x: number, y: number, height: number): Markup {
  const { lit, gradients, random: stream } = stage;
  const random = stream('tower stones');
  const stone = gradients.across([0, lit('#777488')], [0.62, lit('#d2ccc8')], [1, lit('#aaa3a6')]);
  const tiles = gradients.across([0, lit('#5a2c4a')], [0.65, lit('#a4587c')], [1, lit('#83426a')]);
  const stones = Array.from({ length: 16 }, () => {
    const up = random.between(8, 128);
    return rect(random.between(-20, 12), -up, random.between(6, 10), 4, lit('#8d8790'), 0.55);
  });
  return placed(
    { x, y, scale: height / 220 },
    ellipse(0, 2, 40, 5, lit('#1d2733'), 0.25),
    shape('M-30 3L-24 -136H24L30 3Q0 9 -30 3Z', stone),
    ...stones,
    shape('M-24 -132L-32 -146V-160H32V-146L24 -132Z', stone),
    rect(-33, -163, 66, 5, lit('#8d8790')),
    shape(d`M-38 -160L0 -222L38 -160Q0 -152 -38 -160Z`, tiles),
    rect(-0.8, -240, 1.6, 20, lit('#4a3a34')),
    shape('M1 -240L18 -235L1 -229Z', lit('#f2c14e')),
    windowPane(stage, -6, -118, 12, 20),
    windowPane(stage, -5, -70, 10, 16),
    windowPane(stage, -16, -155, 7, 9),
    windowPane(stage, 9, -155, 7, 9),
    shape('M-11 4V-22A11 13 0 0 1 11 -22V4Z', lit('#5a3a2a')),
  );
}
