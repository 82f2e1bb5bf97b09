import { circle, d, ellipse, shape, type Markup } from '../markup';
import type { Stage } from '../stage';

/** Flames that stand on a line from `fromX` to `toX` at `y`, `tall` pixels high, with sparks over them; all in pixels. */
export function flames(
  stage: Stage,
  { name, fromX, toX, y, tall }: { name: string; fromX: number; toX: number; y: number; tall: number },
): Markup {
  const { gradients, unit } = stage;
  const random = stage.random(name);
  const outer = gradients.down([0, '#ff5a1e', 0.15], [0.4, '#ff6a1e', 0.9], [0.8, '#ffb02e'], [1, '#ffd45a']);
  const inner = gradients.down([0, '#ffd04a', 0.3], [0.5, '#ffe07a', 0.95], [1, '#fff6c8']);
  const parts: Markup[] = [
    circle(
      (fromX + toX) / 2,
      y - tall * 0.4,
      (toX - fromX) * 0.9 + tall,
      gradients.around([0, '#ffb04a', 0.6], [0.5, '#ff6a2a', 0.2], [1, '#ff6a2a', 0]),
    ),
  ];
  const step = tall * 0.26;
  for (let x = fromX; x <= toX; x += step) {
    for (const [paint, size] of [
      [outer, 1],
      [inner, 0.55],
    ] as const) {
      const high = tall * size * random.between(0.6, 1.1);
      const half = step * size * 1.1;
      const lean = random.between(-0.4, 0.4) * half;
      parts.push(
        shape(
          d`M${x - half} ${y}C${x - half * 1.3} ${y - high * 0.4} ${x - half * 0.2} ${y - high * 0.5} ${x + lean} ${y - high}C${x + half * 0.4} ${y - high * 0.6} ${x + half * 1.3} ${y - high * 0.4} ${x + half} ${y}Z`,
          paint,
        ),
      );
    }
  }
  for (let index = 0; index < 26; index++)
    parts.push(
      circle(
        random.between(fromX - tall * 0.4, toX + tall * 0.4),
        y - tall * random.between(0.4, 2),
        unit * random.between(1.5, 4.5),
        '#ffc060',
        random.between(0.4, 1),
      ),
    );
  return parts.join('');
}

/** Smoke that rises from (x, y) and leans with the wind; lengths in pixels. */
export function smoke(stage: Stage, x: number, y: number, tall: number): Markup {
  const random = stage.random(`smoke ${Math.round(x)}`);
  return Array.from({ length: 16 }, (_, index) => {
    const up = index / 15;
    const size = tall * (0.07 + 0.19 * up);
    return ellipse(
      x + tall * (0.28 * up ** 1.4 + random.between(-0.05, 0.05)),
      y - up * tall,
      size,
      size * 0.8,
      index % 2 ? '#2a2228' : '#3c3036',
      0.5 - 0.3 * up,
    );
  }).join('');
}
