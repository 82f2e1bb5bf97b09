import { placed, shape, type Markup, type Point } from '../../markup';
import type { Stage } from '../../stage';

/** A loose flock high in the picture, around the point. */
export function birds(stage: Stage, [x, y]: Point, many: boolean): Markup {
  const random = stage.random('birds');
  const colour = stage.palette.darkness > 0.7 ? stage.palette.cloudLit : stage.lit('#2b3040', 0.15);
  return Array.from({ length: many ? 9 : 5 }, (_, index) => {
    const scale = stage.unit * random.between(0.55, 1.05);
    const at = {
      x: x + (index - 3) * stage.unit * 52 + random.between(-20, 20) * stage.unit,
      y: y + random.between(-70, 60) * stage.unit,
      scale,
    };
    const lift = random.between(6, 13);
    return placed(
      at,
      shape(
        `M0 0C-6 ${-lift} -16 ${-lift} -26 -3C-16 ${-lift + 4} -8 ${-lift + 6} 0 4C8 ${-lift + 6} 16 ${-lift + 4} 26 -3C16 ${-lift} 6 ${-lift} 0 0Z`,
        colour,
        0.9,
      ),
    );
  }).join('');
}
