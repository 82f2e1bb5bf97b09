import { ellipse, placed, rect, shape, stroke, type Markup, type Point } from '../../markup';
import { nearLight, type Stage } from '../../stage';

/** A hot-air balloon in red and cream, the middle of its envelope at the point, `height` from top to basket. */
export function balloon(room: Stage, [x, y]: Point, height: number): Markup {
  const { lit, gradients } = nearLight(room, 0.35);
  const dark = lit('#2a1a34');
  const roundness = gradients.across([0, dark, 0.42], [0.35, dark, 0], [0.7, dark, 0], [1, dark, 0.3]);
  const red = lit('#d8483c');
  const cream = lit('#fbe9c6');
  const gold = lit('#efb040');
  const outline = 'M0 -70C40 -70 60 -44 60 -14C60 16 30 38 14 56H-14C-30 38 -60 16 -60 -14C-60 -44 -40 -70 0 -70Z';
  return placed(
    { x, y, scale: height / 172 },
    shape(outline, red),
    shape('M0 -70C24 -66 40 -40 40 -12C40 16 22 38 10 56H-10C-22 38 -40 16 -40 -12C-40 -40 -24 -66 0 -70Z', cream),
    shape('M0 -70C12 -60 20 -40 20 -12C20 16 11 38 5 56H-5C-11 38 -20 16 -20 -12C-20 -40 -12 -60 0 -70Z', red),
    shape('M-60 -14C-60 -8 -59 -3 -57 2Q0 22 57 2C59 -3 60 -8 60 -14Q0 8 -60 -14Z', gold),
    shape(outline, roundness),
    ellipse(-24, -40, 11, 16, '#ffffff', 0.14),
    stroke('M-13 56L-11 82M13 56L11 82M0 56V82', lit('#5a4632'), 1.2),
    rect(-13, 80, 26, 4, lit('#8a5c36')),
    shape('M-12 84H12L10 102H-10Z', gradients.across([0, lit('#7a4e2c')], [0.6, lit('#b98450')], [1, lit('#94633a')])),
    stroke('M-11 90H11M-10.5 96H10.5', lit('#5c3a20'), 1),
  );
}
