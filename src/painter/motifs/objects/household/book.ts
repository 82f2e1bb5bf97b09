import { ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';

/** An open book. */
export const book: Motif = { height: 0.3, width: 1.9, draw };

function draw(room: Stage, { at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room, 0.4);
  const paper = gradients.across(
    [0, lit('#e9dcc0')],
    [0.48, lit('#fffaf0')],
    [0.5, lit('#cdbb98')],
    [0.54, lit('#fffaf0')],
    [1, lit('#e9dcc0')],
  );
  return placed(
    { x, y, scale: height / 60, flip },
    ellipse(0, 0, 58, 4, lit('#141a26'), 0.3),
    shape('M-58 -8L-50 -50Q-24 -60 0 -48Q24 -60 50 -50L58 -8Q28 -12 0 -1Q-28 -12 -58 -8Z', lit('#a83f3a')),
    shape('M-52 -13L-45 -50Q-22 -60 0 -48Q22 -60 45 -50L52 -13Q26 -18 0 -6Q-26 -18 -52 -13Z', paper),
    stroke(
      'M-40 -44Q-22 -50 -8 -43M-42 -36Q-24 -42 -7 -35M-43 -28Q-26 -34 -6 -27M40 -44Q22 -50 8 -43M42 -36Q24 -42 7 -35M43 -28Q26 -34 6 -27',
      lit('#9a8a72'),
      1.6,
    ),
    shape('M6 -47L14 -49L16 -14L10 -19L5 -11Z', lit('#3e7cb8')),
  );
}
