import { circle, ellipse, placed, rect, shape, stroke, type Markup, type Point } from '../markup';
import type { Stage } from '../stage';

/** A stone fountain with two bowls and falling water, its foot at the point. */
export function fountain({ lit, gradients }: Stage, [x, y]: Point, height: number): Markup {
  const stone = gradients.across([0, lit('#8f8a90')], [0.6, lit('#e2dcd6')], [1, lit('#b3acac')]);
  const water = lit('#8fc8e0');
  const spray = lit('#ffffff');
  return placed(
    { x, y, scale: height / 150 },
    ellipse(0, 2, 92, 9, lit('#1d2733'), 0.25),
    shape('M-86 -30H86L78 2Q0 12 -78 2Z', stone),
    ellipse(0, -30, 86, 12, lit('#f2ece4')),
    ellipse(0, -29, 78, 9, water),
    rect(-7, -90, 14, 62, stone),
    shape('M-44 -92H44Q36 -74 0 -72Q-36 -74 -44 -92Z', stone),
    ellipse(0, -92, 44, 6, lit('#f2ece4')),
    ellipse(0, -91.5, 38, 4, water),
    stroke(
      'M0 -96C-10 -150 -34 -130 -40 -94M0 -96C10 -150 34 -130 40 -94M0 -96V-132M-42 -90Q-62 -70 -62 -32M42 -90Q62 -70 62 -32M-24 -88Q-34 -70 -34 -30M24 -88Q34 -70 34 -30',
      spray,
      2.6,
      0.7,
    ),
    ...[-62, -34, 34, 62].map((at) => ellipse(at, -29, 11, 3, spray, 0.7)),
    circle(0, -136, 2.6, spray, 0.9),
  );
}
