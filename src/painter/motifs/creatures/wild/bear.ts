import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A brown bear that sits, its paws before it. */
export const bear: Motif = { height: 0.95, width: 0.8, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room);
  const fur = gradients.down([0, lit('#8d5c3b')], [1, lit('#5c3824')]);
  const brown = lit('#855638');
  const light = lit('#d8ab7c');
  const dark = lit('#22150f');
  return placed(
    { x, y, scale: height / 104, flip },
    ellipse(0, 0, 44, 4, lit('#141a26'), 0.3),
    shape('M-34 -4C-40 -34 -26 -66 0 -66C28 -66 40 -34 34 -4Q0 4 -34 -4Z', fur),
    ellipse(3, -28, 20, 24, lit('#a87850')),
    ellipse(-24, -8, 15, 10, brown),
    ellipse(28, -8, 15, 10, brown),
    ellipse(-27, -7, 8, 6.5, light),
    ellipse(31, -7, 8, 6.5, light),
    stroke('M-24 -50Q-34 -34 -18 -26', brown, 14),
    stroke('M26 -50Q38 -34 22 -26', brown, 14),
    circle(-16, -97, 9, brown),
    circle(20, -97, 9, brown),
    circle(-16, -96, 4.6, light),
    circle(20, -96, 4.6, light),
    ellipse(2, -79, 25, 22.5, gradients.down([0, lit('#9a6743')], [1, lit('#7c5034')])),
    ellipse(6, -71, 13, 10, light),
    ellipse(7, -77, 5, 3.6, dark),
    stroke('M7 -74V-69M7 -69Q2 -65 -1 -68M7 -69Q12 -65 15 -68', dark, 1.3),
    circle(-6, -84, 2.8, dark),
    circle(15, -84, 2.8, dark),
    circle(-5.2, -85, 0.9, '#ffffff'),
    circle(15.8, -85, 0.9, '#ffffff'),
  );
}
