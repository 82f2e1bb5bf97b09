import { circle, placed, rect, shape, type Markup, type Point } from '../../markup';
import type { Stage } from '../../stage';

const SPINES = ['#b8463c', '#3f6a8c', '#5f8a5a', '#d9a23c', '#7a4f8a', '#c9784a', '#e6d9c2'] as const;

/** A tall shelf full of books, the middle of its foot at the point. */
export function shelves(stage: Stage, [x, y]: Point, height: number): Markup {
  const { lit, gradients } = stage;
  const random = stage.random('books');
  const wood = gradients.across([0, lit('#5e3823')], [0.6, lit('#9a6238')], [1, lit('#744a2c')]);
  const parts: Markup[] = [rect(-96, -300, 192, 302, wood), rect(-86, -290, 172, 284, lit('#3a2218'))];
  for (let row = 0; row < 5; row++) {
    const foot = -10 - row * 57;
    for (let left = -84; left < 76;) {
      const thick = random.between(8, 15);
      const tall = random.between(32, 46);
      if (left + thick > 84) break;
      if (random.chance(0.07)) left += 12;
      else
        parts.push(
          rect(left, foot - tall, thick - 1, tall, lit(random.pick(SPINES))),
          rect(left, foot - tall * 0.78, thick - 1, 3, lit('#f2dfae'), 0.7),
        );
      left += thick;
    }
    parts.push(rect(-88, foot, 176, 7, lit('#a86e42')));
  }
  parts.push(
    rect(-104, -308, 208, 12, lit('#8a5836')),
    circle(30, -326, 17, lit('#5a9ac0')),
    shape('M22 -340Q34 -336 30 -326Q20 -318 16 -324Q16 -334 22 -340Z', lit('#7cb06a')),
    rect(18, -311, 24, 4, lit('#d9a23c')),
  );
  return placed({ x, y, scale: height / 310 }, ...parts);
}
