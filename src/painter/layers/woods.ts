import { d, shape, type Markup } from '../markup';
import { pine, roundTree } from '../motifs/trees';
import { hasRiver } from '../places/land/ways';
import { below, type Ridge } from '../ridge';
import type { Stage } from '../stage';

/** A dense row of distant pines along a ridge, as one shape. */
export function pineRow(stage: Stage, name: string, ridge: Ridge, size: number, distance: number): Markup {
  const { width, height, palette, lit, gradients, unit } = stage;
  const random = stage.random(name);
  let data = '';
  for (let x = -size; x < width + size; x += size * random.between(0.16, 0.34)) {
    const tall = size * random.between(0.6, 1.15);
    const y = ridge.yAt(x) + size * 0.15;
    const half = tall * 0.2;
    data += d`M${x - half} ${y}L${x - half * 0.45} ${y - tall * 0.36}H${x - half * 0.75}L${x - half * 0.3} ${y - tall * 0.68}H${x - half * 0.5}L${x} ${y - tall}L${x + half * 0.5} ${y - tall * 0.68}H${x + half * 0.3}L${x + half * 0.75} ${y - tall * 0.36}H${x + half * 0.45}L${x + half} ${y}Z`;
  }
  const topY = Math.min(...ridge.points.map(([, y]) => y)) - size;
  const fill = gradients.between(
    [0, topY],
    [0, topY + size * 2 + 160 * unit],
    [0, lit(palette.needles, distance)],
    [1, lit(palette.needles, Math.min(0.95, distance + 0.28))],
  );
  // Two shapes: trees and floor run opposite ways around, and would cut holes where they overlap in one.
  return shape(data, fill) + shape(below(ridge, height + 10), fill);
}

/** Single trees on a hill's face, kept away from where things stand. */
export function scatteredTrees(
  stage: Stage,
  name: string,
  ridge: Ridge,
  { count, size, distance, depth }: { count: number; size: number; distance: number; depth: number },
): Markup {
  const { width, heroX, otherX, unit, features } = stage;
  const random = stage.random(name);
  const spots = Array.from({ length: count }, () => {
    const x = random.next() * width;
    return {
      x,
      y: ridge.yAt(x) + random.next() * depth,
      tall: size * random.between(0.75, 1.2),
      round: random.chance(features.place === 'mountains' || features.season === 'winter' ? 0.12 : 0.65),
    };
  });
  return spots
    .filter(({ x }) => Math.abs(x - heroX) > 130 * unit && Math.abs(x - otherX) > 90 * unit)
    .filter(({ x }) => !hasRiver(stage) || Math.abs(x - width / 2) > 210 * unit)
    .sort((one, other) => one.y - other.y)
    .map(({ x, y, tall, round }) =>
      round ? roundTree(stage, [x, y], tall * 0.85, distance) : pine(stage, [x, y], tall, distance),
    )
    .join('');
}
