import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

const SHELLED = new Set(['turtle', 'tortoise']);

/** A green frog, or a turtle under its shell. */
export const frog: Motif = { height: 0.3, width: 1.4, draw };

function draw(room: Stage, { word, at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room);
  const skin = gradients.down([0, lit('#8cc152')], [1, lit('#4f8a3c')]);
  const dark = lit('#1c2418');
  const shadow = ellipse(2, 0, 46, 4, lit('#141a26'), 0.3);
  if (SHELLED.has(word)) {
    const shell = gradients.down([0, lit('#b08a4a')], [1, lit('#6a4c2c')]);
    return placed(
      { x, y, scale: height / 66, flip },
      shadow,
      shape('M-46 -8L-62 -4L-46 -2ZM-34 -8H-18V0H-36ZM16 -8H34L36 0H18Z', skin),
      shape('M34 -14C44 -36 56 -42 66 -34C74 -26 68 -16 58 -16C50 -16 44 -8 36 -6Z', skin),
      circle(61, -31, 2.6, dark),
      shape('M-50 -8C-46 -50 -20 -62 0 -60C24 -58 42 -40 44 -8Z', shell),
      stroke('M-28 -10L-20 -36L4 -38L18 -12M-20 -36L-28 -50M4 -38L14 -54', lit('#e0c080'), 2.4, 0.7),
      shape('M-53 -10H47Q44 -2 36 -3H-44Q-51 -3 -53 -10Z', lit('#8a6a3c')),
    );
  }
  return placed(
    { x, y, scale: height / 66, flip },
    shadow,
    shape('M-44 -2C-50 -22 -34 -38 -14 -42C6 -50 34 -48 42 -34C46 -22 38 -8 22 -2Z', skin),
    shape('M6 -4C20 -22 38 -28 43 -28C44 -18 36 -7 22 -2Z', lit('#e6efb8')),
    circle(22, -52, 9, skin),
    circle(38, -50, 8, skin),
    circle(23, -53, 5.4, lit('#fff6d8')),
    circle(39.5, -51, 4.8, lit('#fff6d8')),
    circle(24.5, -53, 2.8, dark),
    circle(40.5, -51, 2.6, dark),
    stroke('M20 -32Q34 -26 44 -34', dark, 1.6),
    shape('M-44 0C-54 -16 -36 -32 -16 -26C-6 -20 -12 -8 -22 -4H-4V0Z', lit('#6aa548')),
    shape('M14 -16Q20 -8 18 -3H30V0H8Z', lit('#6aa548')),
  );
}
