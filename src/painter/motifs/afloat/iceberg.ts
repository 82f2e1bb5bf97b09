import { ellipse, placed, shape, type Markup } from '../../markup';
import type { Stage } from '../../stage';

/** An iceberg on the water line at (x, y), in lit and shaded faces. */
export function iceberg({ lit, gradients, lightX, palette }: Stage, x: number, y: number, height: number): Markup {
  const bright = gradients.down([0, lit('#ffffff')], [1, lit('#bfe0ee')]);
  const shade = gradients.down([0, lit('#a9cfe4')], [1, lit('#5f9ab8')]);
  return placed(
    { x, y, scale: height / 100, flip: lightX > x },
    ellipse(0, 10, 100, 9, lit('#9fd0e0'), 0.4),
    shape('M-92 2L-70 -38L-48 -46L-26 -92L-6 -100L16 -64L36 -58L58 -24L88 2Q0 14 -92 2Z', bright),
    shape('M-6 -100L16 -64L36 -58L58 -24L88 2Q50 8 14 8L26 -24L6 -50Z', shade),
    shape('M-48 -46L-26 -92L-14 -52L-34 -12L-20 8Q-60 8 -92 2L-70 -38Z', lit('#e4f3f8'), 0.7),
    ellipse(0, 6, 104, 3.4, palette.glow, 0.35),
  );
}
