import { placed, rect, shape, d, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { windowPane } from '../lamplight';

/** A castle with blue roofs and red banners, the middle of its foot at (x, y). */
export function castle(stage: Stage, x: number, y: number, height: number): Markup {
  const towers: [x: number, width: number, top: number, roof: number][] = [
    [-22, 24, -112, 44],
    [24, 20, -92, 38],
    [-70, 30, -72, 36],
    [70, 32, -80, 40],
  ];
  return placed(
    { x, y, scale: height / 172 },
    ...towers.slice(0, 2).map((one) => tower(stage, ...one)),
    wall(stage, -64, 64, -48),
    ...towers.slice(2).map((one) => tower(stage, ...one)),
    gate(stage),
    ...[-38, 38].map((windowX) => windowPane(stage, windowX - 3.5, -34, 7, 12)),
  );
}

function tower(stage: Stage, x: number, width: number, top: number, roof: number): Markup {
  const { lit, gradients } = stage;
  const [left, right] = [x - width / 2, x + width / 2];
  const stone = gradients.across([0, lit('#8f8ba0')], [0.65, lit('#d9d3d2')], [1, lit('#c9c0bf')]);
  const tiles = gradients.across([0, lit('#3b4878')], [0.7, lit('#6d83bd')], [1, lit('#5a6da6')]);
  return [
    rect(left, top, width, -top + 4, stone),
    battlement(stage, left - 2, right + 2, top),
    shape(
      d`M${left - 4} ${top - 5}L${x} ${top - roof - 5}L${right + 4} ${top - 5}Q${x} ${top + 1} ${left - 4} ${top - 5}Z`,
      tiles,
    ),
    rect(x - 0.6, top - roof - 18, 1.2, 15, lit('#4a3a34')),
    shape(d`M${x} ${top - roof - 18}L${x + 14} ${top - roof - 14}L${x} ${top - roof - 9}Z`, lit('#d2463c')),
    windowPane(stage, x - 3, top + 14, 6, 11),
  ].join('');
}

function wall(stage: Stage, left: number, right: number, top: number): Markup {
  const { lit, gradients } = stage;
  const stone = gradients.down([0, lit('#c9c1c2')], [1, lit('#8c8698')]);
  return rect(left, top, right - left, -top + 4, stone) + battlement(stage, left, right, top);
}

function battlement({ lit }: Stage, left: number, right: number, top: number): Markup {
  const count = Math.max(3, Math.round((right - left) / 9));
  const step = (right - left) / (count * 2 - 1);
  const teeth = Array.from({ length: count }, (_, index) =>
    rect(left + index * 2 * step, top - 6, step, 8, lit('#d6cfcd')),
  );
  return rect(left, top - 1, right - left, 3, lit('#a49da8')) + teeth.join('');
}

function gate({ lit }: Stage): Markup {
  return (
    shape('M-15 4V-20A15 17 0 0 1 15 -20V4Z', lit('#7b7488')) +
    shape('M-11 4V-19A11 13 0 0 1 11 -19V4Z', lit('#4a3328')) +
    rect(-0.5, -31, 1, 35, lit('#2e201a'))
  );
}
