import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import { lamplight } from '../../lamplight';
import type { Motif, Pose } from '../../motif';

/** A campfire between stones, which lights what is around it in the dark. */
export const campfire: Motif = { height: 0.5, width: 1, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const stage = nearLight(room, 0.3);
  const { lit, gradients } = stage;
  const flame = gradients.down([0, '#ff8a3c', 0.5], [0.35, '#ff8a2e'], [0.8, '#ffc24d'], [1, '#fff0b0']);
  const stone = lit('#77727c');
  const sparks = [
    [-12, -112],
    [10, -126],
    [22, -104],
    [-22, -96],
    [2, -142],
  ];
  return placed(
    { x, y, scale: height / 92, flip },
    lamplight(stage, 0, -36, 240),
    lamplight(stage, 0, -36, 110),
    ellipse(0, 0, 50, 6, lit('#141a26'), 0.3),
    stroke('M-34 -2L30 -16M34 -2L-30 -16', lit('#5a3a26'), 9),
    shape(
      'M-26 -10C-40 -34 -22 -46 -20 -66C-10 -58 -8 -50 -6 -44C-4 -62 6 -72 4 -94C20 -78 18 -60 20 -48C24 -54 26 -58 26 -64C38 -46 36 -24 24 -10Q0 -2 -26 -10Z',
      flame,
    ),
    shape('M-12 -10C-20 -28 -4 -36 0 -54C10 -40 18 -26 10 -10Q0 -6 -12 -10Z', '#fff3c0', 0.9),
    ...sparks.map(([dx = 0, dy = 0]) => circle(dx, dy, 1.8, '#ffd27a', 0.9)),
    ...[-42, -26, -8, 10, 28, 43].map((left, index) => ellipse(left, -2 + (index % 2) * 2, 10, 7, stone)),
  );
}
