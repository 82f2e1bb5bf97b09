import { ellipse, placed, rect, shape, stroke, type Markup, type Point } from '../../markup';
import type { Stage } from '../../stage';

/** A wooden bed with a blue quilt, the middle of its foot at the point. */
export function bed({ lit, gradients }: Stage, [x, y]: Point, width: number, flip: boolean): Markup {
  const wood = gradients.down([0, lit('#a86e42')], [1, lit('#6a4028')]);
  const quilt = gradients.down([0, lit('#7fa6d8')], [1, lit('#3f5f9a')]);
  return placed(
    { x, y, scale: width / 220, flip },
    ellipse(0, 2, 118, 8, lit('#1c1218'), 0.35),
    rect(86, -62, 12, 64, wood),
    shape('M82 -112Q104 -124 112 -108V2H98V-62H82Z', wood),
    rect(-104, -40, 12, 42, wood),
    shape('M-112 -72Q-104 -84 -94 -76V2H-112Z', wood),
    rect(-98, -34, 200, 22, wood),
    shape('M-96 -52Q0 -60 100 -52V-30H-96Z', lit('#fffaf0')),
    shape('M46 -72Q76 -84 98 -70Q102 -54 92 -50H52Q40 -56 46 -72Z', lit('#ffffff')),
    shape('M-98 -56Q-30 -70 52 -58L56 -22Q-20 -14 -98 -20Z', quilt),
    stroke('M-64 -62V-18M-28 -64V-17M8 -63V-18M-98 -38Q-20 -48 54 -40', lit('#dfeaf8'), 2, 0.6),
    shape('M40 -60L56 -57L58 -22L44 -21Z', lit('#fffaf0')),
  );
}
