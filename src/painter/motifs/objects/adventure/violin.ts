import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A violin with its bow. */
export const violin: Motif = { height: 0.62, width: 0.5, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const varnish = gradients.across([0, lit('#8a3f1e')], [0.5, lit('#d9813e')], [1, lit('#a0501f')]);
  const dark = lit('#2a1a16');
  return placed(
    { x, y, scale: height / 130, flip, turn: 12 },
    ellipse(0, 0, 30, 4, lit('#141a26'), 0.3),
    shape('M0 -2C-26 -2 -30 -28 -18 -40C-24 -56 -18 -70 0 -70C18 -70 24 -56 18 -40C30 -28 26 -2 0 -2Z', varnish),
    shape('M-4 -98H4L5 -28H-5Z', dark),
    stroke('M0 -98V-120', lit('#7a3a1e'), 6),
    stroke('M-6 -112H6M-6 -118H6', dark, 2.4),
    circle(3, -124, 5, lit('#7a3a1e')),
    stroke('M-12 -30Q-15 -22 -11 -16M12 -30Q15 -22 11 -16', dark, 2),
    shape('M-9 -22H9V-18H-9Z', lit('#f2d9a0')),
    stroke('M-1.6 -110V-12M1.6 -110V-12', lit('#fff6e0'), 0.7),
    stroke('M34 -4L44 -118', lit('#5a3020'), 2.4),
    stroke('M38 -4L47 -116', lit('#fffaf0'), 1),
  );
}
