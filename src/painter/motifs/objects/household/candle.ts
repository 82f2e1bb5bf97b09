import { ellipse, placed, rect, shape, stroke, type Markup } from '../../../markup';
import { nearLight, type Stage } from '../../../stage';
import { lamplight } from '../../lamplight';
import type { Motif, Pose } from '../../motif';

/** A burning candle on a brass dish; a lamp is an oil lamp with a glass. */
export const candle: Motif = { height: 0.42, width: 0.6, draw };

function draw(room: Stage, { word, at: [x, y], height, flip }: Pose): Markup {
  const stage = nearLight(room, 0.5);
  const { lit, gradients } = stage;
  const brass = gradients.across([0, lit('#a8742a')], [0.5, lit('#f6d27a')], [1, lit('#b98434')]);
  const flame = shape(
    'M0 -92C10 -80 9 -68 0 -66C-9 -68 -10 -80 0 -92Z',
    gradients.down([0, '#ff9a3c'], [0.6, '#ffd25a'], [1, '#fff6d0']),
  );
  const glow = lamplight(stage, 0, -76, 130);
  const base = ellipse(0, 0, 26, 4, lit('#141a26'), 0.3) + shape('M-26 -8H26Q20 2 0 2Q-20 2 -26 -8Z', brass);
  if (word === 'candle')
    return placed(
      { x, y, scale: height / 94, flip },
      glow,
      base,
      stroke('M25 -6Q38 -14 28 -18', lit('#d9a23c'), 3),
      rect(-8, -58, 16, 52, gradients.across([0, lit('#d9ccb4')], [0.5, lit('#fffaf0')], [1, lit('#e6d9c2')])),
      stroke('M0 -58V-66', lit('#3a2a22'), 2),
      flame,
    );
  return placed(
    { x, y, scale: height / 110, flip },
    glow,
    base,
    shape('M-5 -8H5V-26H-5ZM-20 -26H20Q24 -42 12 -48H-12Q-24 -42 -20 -26Z', brass),
    shape('M-12 -48C-22 -64 -14 -80 -9 -100H9C14 -80 22 -64 12 -48Z', '#fff1c4', 0.45),
    placed({ x: 0, y: 14, scale: 0.9 }, flame),
  );
}
