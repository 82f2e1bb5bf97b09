import { circle, d, ellipse, placed, rect, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { windowPane } from '../lamplight';

/** A round windmill with four sails, the middle of its foot at (x, y). */
export function windmill(stage: Stage, x: number, y: number, height: number): Markup {
  const { lit, gradients } = stage;
  const wall = gradients.across([0, lit('#b8aa9a')], [0.6, lit('#faf2e4')], [1, lit('#ddd0be')]);
  const wood = lit('#6b4630');
  const canvas = gradients.across([0, lit('#fff6e2')], [1, lit('#e2d2b6')]);
  const bars = [-84, -70, -56, -42, -28].map((up) => d`M2 ${up}H20`).join('');
  const sail = (turn: number) =>
    placed(
      { x: 0, y: -112, scale: 1, turn },
      shape('M2 -92H21V-20H2Z', canvas),
      stroke(`${bars}M20 -92V-20M11 -92V-20`, lit('#b09a78'), 1.2),
      rect(-1.8, -94, 3.6, 96, wood),
    );
  return placed(
    { x, y, scale: height / 200, flip: stage.lightX < x },
    ellipse(0, 2, 48, 5, lit('#1d2733'), 0.25),
    shape('M-36 2L-24 -104H24L36 2Q0 8 -36 2Z', wall),
    stroke('M-33 -28Q0 -22 33 -28M-29 -62Q0 -57 29 -62', lit('#a39684'), 1.4, 0.6),
    shape('M-28 -102Q-26 -136 2 -138Q28 -134 28 -102Q0 -96 -28 -102Z', lit('#8a4438')),
    rect(-29, -105, 58, 4, lit('#5c3028')),
    shape('M-10 4V-22A10 11 0 0 1 10 -22V4Z', wood),
    windowPane(stage, -6, -58, 12, 14),
    windowPane(stage, -5, -90, 10, 11),
    ...[28, 118, 208, 298].map(sail),
    circle(0, -112, 6, wood),
    circle(0, -112, 2.6, lit('#d9b45c')),
  );
}
