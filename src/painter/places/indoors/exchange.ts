import { d, rect, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { interior } from './interior';

const FALLS = new Set(['fear', 'sad', 'frightening']);

/** A trading floor: a wall of screens, one great chart among them that falls where the feeling does, a desk. */
export function exchange(stage: Stage): Markup {
  return interior(stage, {
    wall: ['#141c34', '#26345a'],
    floor: ['#3a4666', '#141a2c'],
    bench: ['#5a6a94', '#26304e'],
    wallSide,
  });
}

function wallSide(stage: Stage): Markup {
  const { width, height, unit, features } = stage;
  const random = stage.random('prices');
  const falling =
    FALLS.has(features.feeling) || features.things.some(({ kept }) => kept?.drawing === 'chart-decreasing');
  const [left, top, broad, tall] = [width * 0.07, height * 0.3, width * 0.86, height * 0.19];
  let level = falling ? 0.15 : 0.85;
  const points: [number, number][] = [];
  const candles: Markup[] = [];
  const count = 22;
  for (let index = 0; index <= count; index++) {
    const x = left + 20 * unit + ((broad - 40 * unit) * index) / count;
    const before = level;
    level = Math.min(0.92, Math.max(0.08, level + (falling ? 0.034 : -0.034) + random.between(-0.07, 0.07)));
    const y = top + tall * level;
    points.push([x, y]);
    const rose = level < before;
    candles.push(
      rect(
        x - 6 * unit,
        Math.min(top + tall * before, y) - 8 * unit,
        12 * unit,
        Math.abs(level - before) * tall + 16 * unit,
        rose ? '#3fd08a' : '#f0555a',
        0.75,
      ),
    );
  }
  const line = points.map(([x, y]) => d`${x} ${y}`).join('L');
  const colour = falling ? '#ff7a74' : '#7af0b4';
  let grid = '';
  for (let row = 1; row < 5; row++) grid += d`M${left} ${top + (tall * row) / 5}H${left + broad}`;
  const small = [0.09, 0.39, 0.69].map((part, index) => {
    const [x, y] = [width * part, height * 0.515];
    const rows = Array.from({ length: 3 }, (_, row) =>
      rect(
        x + 14 * unit,
        y + (12 + row * 20) * unit,
        unit * random.between(60, 120),
        9 * unit,
        (row + index) % 3 ? '#7ab8f0' : '#f2c14e',
        0.8,
      ),
    );
    return rect(x, y, width * 0.22, 74 * unit, '#0c1428') + rows.join('');
  });
  return [
    rect(left - 10 * unit, top - 10 * unit, broad + 20 * unit, tall + 20 * unit, '#4a5a84'),
    rect(left, top, broad, tall, '#0a1226'),
    stroke(grid, '#2e4270', 2 * unit),
    ...candles,
    shape(
      `M${line}${d`L${points.at(-1)?.[0] ?? 0} ${top + tall}L${points[0]?.[0] ?? 0} ${top + tall}Z`}`,
      colour,
      0.14,
    ),
    stroke(`M${line}`, colour, 6 * unit),
    ...small,
  ].join('');
}
