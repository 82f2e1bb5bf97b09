import { circle, ellipse, placed, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import type { Motif, Pose } from '../../motif';
import { plumageOf } from './plumage';

/** A small bird that stands on the ground; which one is told by its colours. */
export const songbird: Motif = { height: 0.34, width: 1.1, draw };

function draw(room: Stage, { word, at: [x, y], height, flip }: Pose): Markup {
  const { lit, gradients } = nearLight(room);
  const { back, breast, beak, comb } = { comb: undefined, ...plumageOf(word) };
  const cover = gradients.down([0, lit(back)], [1, lit(back, 0.14)]);
  const dark = lit('#1c1418');
  return placed(
    { x, y, scale: height / 84, flip },
    ellipse(2, 0, 30, 3.5, lit('#141a26'), 0.3),
    stroke('M-2 -14L-4 -2H6M12 -14L11 -2H21', lit(beak), 3),
    shape(
      comb ? 'M-24 -38C-52 -44 -60 -72 -46 -86C-42 -70 -34 -62 -18 -58Z' : 'M-22 -34L-66 -30L-62 -18L-20 -20Z',
      cover,
    ),
    shape(
      'M-30 -28C-34 -48 -14 -60 4 -62C2 -80 18 -88 30 -82C40 -76 40 -62 36 -52C36 -26 20 -10 2 -10C-16 -10 -28 -16 -30 -28Z',
      cover,
    ),
    shape('M34 -62C38 -36 26 -12 4 -11C-4 -11 -8 -13 -10 -15C8 -22 18 -40 20 -64C26 -70 33 -68 34 -62Z', lit(breast)),
    shape('M-34 -26C-26 -48 -8 -54 8 -46C8 -30 -8 -22 -34 -26Z', lit(back, 0.12)),
    stroke('M-26 -28Q-10 -28 4 -40', lit(back), 1.6),
    comb
      ? shape('M12 -82C8 -92 14 -94 17 -88C18 -96 25 -96 25 -88C29 -94 34 -90 30 -82Z', lit(comb)) +
          shape('M34 -64C34 -54 42 -54 40 -64Z', lit(comb))
      : '',
    shape('M37 -73L52 -67L37 -62Z', lit(beak)),
    circle(28, -72, 3, dark),
    circle(29, -73, 1, '#ffffff'),
  );
}
