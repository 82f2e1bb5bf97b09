import { circle, ellipse, placed, shape, stroke, type Markup, type Point } from '../../markup';
import { nearLight, type Stage } from '../../stage';
import { horse } from '../creatures/tame/horse';

/** A wooden cart with hay behind its horse, foot of the wheels at the point, `height` of the cart in pixels. */
export function cart(room: Stage, [x, y]: Point, height: number, flip: boolean): Markup {
  const { lit, gradients } = nearLight(room, 0.3);
  const wood = gradients.down([0, lit('#b0793f')], [1, lit('#744a26')]);
  const hay = gradients.down([0, lit('#f2d27a')], [1, lit('#c99a3c')]);
  const wheel = (at: number) =>
    circle(at, -24, 24, lit('#5a3a22')) +
    circle(at, -24, 19, lit('#8f8a80'), 0.35) +
    stroke(
      `M${at} -46V-2M${at - 22} -24H${at + 22}M${at - 15} -39L${at + 15} -9M${at + 15} -39L${at - 15} -9`,
      lit('#7a5230'),
      3,
    ) +
    circle(at, -24, 5, lit('#3a2616'));
  const scale = height / 100;
  const ahead = (flip ? -1 : 1) * 118 * scale;
  return (
    horse.draw(room, { word: 'horse', at: [x + ahead, y], height: height * 1.12, flip }) +
    placed(
      { x, y, scale, flip },
      ellipse(0, 0, 70, 5, lit('#141a26'), 0.3),
      stroke('M50 -40L112 -56', lit('#744a26'), 4),
      shape('M-66 -66C-56 -104 -20 -96 0 -104C24 -100 50 -92 56 -64Z', hay),
      stroke('M-50 -72L-44 -84M-24 -76L-20 -94M4 -72L10 -92M28 -74L36 -86', lit('#a87a2c'), 2, 0.7),
      shape('M-74 -70H62L56 -34H-66Z', wood),
      stroke('M-71 -58H60M-68 -46H58', lit('#5a3a20'), 1.6, 0.7),
      wheel(-38),
      wheel(30),
    )
  );
}
