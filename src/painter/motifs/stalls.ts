import type { Colour } from '../colour';
import { circle, ellipse, placed, rect, shape, type Markup } from '../markup';
import type { Stage } from '../stage';

const AWNINGS: readonly Colour[] = ['#d2463c', '#3f8a6a', '#3e7cb8', '#e0a13c'];
const GOODS: readonly Colour[] = ['#d2463c', '#8cb84a', '#f2a03c', '#f6d24a', '#a85a8a'];

/** Market stalls with striped awnings and heaps of fruit, their feet at `y`. */
export function stalls(stage: Stage, y: number): Markup {
  const { width, unit } = stage;
  const count = Math.max(2, Math.round(width / (270 * unit)));
  return Array.from({ length: count }, (_, index) => {
    const x = (width * (index + 0.5)) / count;
    return placed({ x, y: y - (index % 2) * 8 * unit, scale: unit * 1.25 }, stall(stage, index));
  }).join('');
}

function stall({ lit, gradients }: Stage, order: number): Markup {
  const awning = lit(AWNINGS[order % AWNINGS.length] ?? '#d2463c');
  const cream = lit('#fff4dc');
  const stripes = Array.from({ length: 8 }, (_, index) => {
    const [left, right] = [-80 + index * 20, -60 + index * 20];
    const [topLeft, topRight] = [left * 0.8, right * 0.8];
    return shape(`M${topLeft} -128H${topRight}L${right} -96Q${left + 10} -84 ${left} -96Z`, index % 2 ? cream : awning);
  });
  const heaps = [-48, -16, 16, 48].map((x, heap) =>
    [
      [-10, -46],
      [0, -46],
      [10, -46],
      [-5, -53],
      [5, -53],
    ]
      .map(([dx = 0, dy = 0]) => circle(x + dx, dy, 6.4, lit(GOODS[(heap + order) % GOODS.length] ?? '#d2463c')))
      .join(''),
  );
  return [
    ellipse(0, 0, 84, 6, lit('#141a26'), 0.3),
    rect(-70, -110, 5, 110, lit('#6a4630')),
    rect(65, -110, 5, 110, lit('#6a4630')),
    rect(-64, -108, 128, 70, lit('#3a2c34'), 0.45),
    ...heaps,
    rect(-74, -40, 148, 40, gradients.down([0, lit('#b9855a')], [1, lit('#744a2c')])),
    rect(-76, -43, 152, 7, lit('#d9a874')),
    ...stripes,
  ].join('');
}
