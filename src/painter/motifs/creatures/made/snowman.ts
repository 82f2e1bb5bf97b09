import { circle, ellipse, placed, rect, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A snowman with hat, scarf and a carrot for a nose. */
export const snowman: Motif = { height: 1, width: 0.6, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const snow = gradients.between([-30, -90], [30, 0], [0, lit('#ffffff')], [1, lit('#b4c6e2')]);
  const dark = lit('#262836');
  const red = lit('#d2463c');
  return placed(
    { x, y, scale: height / 112, flip },
    ellipse(0, 0, 36, 4, lit('#3a4a6a'), 0.35),
    stroke('M-18 -56L-42 -72M-34 -67L-38 -78M18 -56L42 -70M34 -65L40 -62', lit('#5a4030'), 2.6),
    circle(0, -24, 27, snow),
    circle(0, -58, 20, snow),
    circle(2, -84, 14.5, snow),
    shape('M-13 -74Q2 -66 16 -74L17 -67Q2 -59 -14 -67Z', red),
    shape('M-9 -70L-18 -48L-10 -46L-3 -66Z', red),
    circle(2, -52, 2.2, dark),
    circle(2, -42, 2.2, dark),
    circle(1, -24, 2.4, dark),
    circle(-2, -88, 1.9, dark),
    circle(8, -88, 1.9, dark),
    shape('M3 -85L24 -81L3 -80.5Z', lit('#f0862e')),
    stroke('M-3 -78Q3 -74.5 9 -77.5', dark, 1.4),
    rect(-15, -98, 34, 4, dark),
    rect(-9, -116, 22, 19, dark),
    rect(-9, -103, 22, 5, red),
  );
}
