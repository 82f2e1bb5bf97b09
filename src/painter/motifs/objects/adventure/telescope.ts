import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** A brass telescope on three legs, turned to the sky. */
export const telescope: Motif = { height: 0.85, width: 0.8, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const brass = gradients.down([0, lit('#ffe28a')], [0.5, lit('#d9a23c')], [1, lit('#8a5c1c')]);
  const wood = lit('#6a4630');
  return placed(
    { x, y, scale: height / 112, flip },
    ellipse(0, 0, 38, 4, lit('#141a26'), 0.3),
    stroke('M0 -58L-30 0M0 -58L30 0M0 -58L4 0', wood, 4.4),
    circle(0, -60, 7, lit('#4a3020')),
    placed(
      { x: 0, y: -66, scale: 1, turn: -34 },
      shape('M-46 -6H-10V6H-46Z', brass),
      shape('M-12 -9H26V9H-12Z', brass),
      shape('M24 -12H62V12H24Z', brass),
      shape('M-52 -8H-44V8H-52ZM58 -14H66V14H58Z', lit('#4a3020')),
      ellipse(66, 0, 3, 12, lit('#bfe0f0')),
    ),
  );
}
