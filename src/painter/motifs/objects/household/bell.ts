import { circle, ellipse, placed, rect, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A golden bell on a wooden stand. */
export const bell: Motif = { height: 0.5, width: 0.8, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const gold = gradients.across([0, lit('#b07a24')], [0.4, lit('#ffe28a')], [1, lit('#c58f30')]);
  const wood = lit('#6a4630');
  return placed(
    { x, y, scale: height / 96, flip },
    ellipse(0, 0, 44, 4, lit('#141a26'), 0.3),
    rect(-40, -92, 7, 92, wood),
    rect(33, -92, 7, 92, wood),
    rect(-46, -97, 92, 9, wood),
    rect(-48, -5, 96, 6, wood),
    stroke('M0 -90V-80', lit('#3a2a22'), 4),
    circle(0, -22, 6, lit('#8a5c1c')),
    shape('M-27 -28C-18 -38 -20 -80 0 -80C20 -80 18 -38 27 -28Q0 -18 -27 -28Z', gold),
    stroke('M-20 -38Q0 -31 20 -38', lit('#8a5c1c'), 1.8, 0.7),
  );
}
