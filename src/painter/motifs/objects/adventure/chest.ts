import { circle, ellipse, placed, rect, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** An open chest full of gold. */
export const chest: Motif = { height: 0.5, width: 1.4, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const wood = gradients.down([0, lit('#9a6238')], [1, lit('#5e3820')]);
  const gold = lit('#f6cc4e');
  const shine = gradients.around([0, '#ffe9a0', 0.75], [1, '#ffd25a', 0]);
  const coins = [-36, -24, -12, 0, 12, 24, 36].map((left, index) =>
    circle(left, -46 - (index % 3) * 4, 9, index % 2 ? gold : lit('#dca830')),
  );
  return placed(
    { x, y, scale: height / 92, flip },
    ellipse(0, 0, 62, 5, lit('#141a26'), 0.35),
    shape('M-54 -44L-48 -84Q0 -104 48 -84L54 -44Z', lit('#5a3620')),
    shape('M-46 -46L-41 -80Q0 -96 41 -80L46 -46Z', lit('#33201a')),
    circle(0, -52, 78, shine),
    ...coins,
    shape('M-6 -58L0 -68L6 -58L0 -48Z', lit('#e2506a')),
    shape('M18 -60L23 -68L29 -60L23 -52Z', lit('#4fb0d8')),
    shape('M-56 -44H56L52 0H-52Z', wood),
    stroke('M-54 -30H54M-53 -15H53', lit('#4a2c1a'), 1.6, 0.7),
    rect(-42, -44, 8, 44, lit('#d9a94e')),
    rect(34, -44, 8, 44, lit('#d9a94e')),
    rect(-56, -46, 112, 7, lit('#d9a94e')),
    shape('M-9 -46H9V-28Q0 -20 -9 -28Z', lit('#f2d27a')),
    circle(0, -36, 2.8, lit('#4a2c1a')),
  );
}
