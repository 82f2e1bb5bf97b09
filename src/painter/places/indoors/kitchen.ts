import { circle, d, rect, shape, stroke, type Markup } from '../../markup';
import { flames, smoke } from '../../layers/blaze';
import type { Stage } from '../../stage';
import { interior } from './interior';

/** A kitchen: tiles, cupboards, an oven under its hood, pans on hooks, a wooden counter. */
export function kitchen(stage: Stage): Markup {
  return interior(stage, {
    wall: ['#f2d8b4', '#f8ead0'],
    floor: ['#c98f62', '#5a3a30'],
    bench: ['#c9905c', '#f2e6d2'],
    wallSide,
  });
}

function wallSide(stage: Stage, floorY: number): Markup {
  const { width, height, unit, lit, heroX } = stage;
  const side = heroX < width / 2 ? 1 : -1;
  const tileTop = height * 0.3;
  let joints = '';
  for (let y = tileTop; y < floorY; y += 34 * unit) joints += d`M0 ${y}H${width}`;
  for (let x = 0; x < width; x += 46 * unit) joints += d`M${x} ${tileTop}V${floorY}`;
  const cupboards = Array.from({ length: 4 }, (_, index) => {
    const x = width * (0.04 + 0.235 * index);
    const broad = width * 0.215;
    return (
      rect(x, height * 0.145, broad, height * 0.13, lit('#7fa08a')) +
      rect(x + 10 * unit, height * 0.145 + 10 * unit, broad - 20 * unit, height * 0.13 - 20 * unit, lit('#93b39c')) +
      circle(x + broad - 24 * unit, height * 0.245, 6 * unit, lit('#f2d9a0'))
    );
  });
  const ovenX = width / 2 + side * 0.3 * width;
  const ovenY = floorY - 190 * unit;
  return [
    rect(0, tileTop, width, floorY - tileTop, lit('#f6f0e4')),
    stroke(joints, lit('#c9b8a0'), 2 * unit, 0.55),
    ...cupboards,
    rect(0, height * 0.285, width, 6 * unit, lit('#8a6a4a')),
    ...[0.1, 0.24, 0.38].map((part, index) =>
      pan(stage, width / 2 - side * part * width, height * 0.29, 30 + 8 * (index % 2)),
    ),
    shape(
      d`M${ovenX - 86 * unit} ${height * 0.335}L${ovenX - 40 * unit} ${height * 0.29}H${ovenX + 40 * unit}L${ovenX + 86 * unit} ${height * 0.335}Z`,
      lit('#b8bcc4'),
    ),
    rect(ovenX - 90 * unit, ovenY, 180 * unit, 190 * unit, lit('#dfe3e8')),
    rect(ovenX - 70 * unit, ovenY + 60 * unit, 140 * unit, 84 * unit, lit('#2a2430')),
    rect(ovenX - 62 * unit, ovenY + 68 * unit, 124 * unit, 68 * unit, '#ffa04a', 0.75),
    ...[-54, -18, 18, 54].map((dx) => circle(ovenX + dx * unit, ovenY + 28 * unit, 9 * unit, lit('#5a5e68'))),
    stage.features.burning ? fire(stage, ovenX, ovenY + 4 * unit) : '',
  ].join('');
}

/** Flames on the oven and on both sides of it, under their smoke. */
function fire(stage: Stage, ovenX: number, y: number): Markup {
  const { height, unit } = stage;
  return (
    smoke(stage, ovenX - 40 * unit, y - 120 * unit, 0.3 * height) +
    flames(stage, { name: 'kitchen', fromX: ovenX - 96 * unit, toX: ovenX + 96 * unit, y, tall: 210 * unit })
  );
}

function pan({ unit, lit }: Stage, x: number, y: number, radius: number): Markup {
  return (
    stroke(d`M${x} ${y}v${40 * unit}`, lit('#5a4a44'), 5 * unit) +
    circle(x, y + (40 + radius) * unit, radius * unit, lit('#4a4e58')) +
    circle(x, y + (40 + radius) * unit, radius * 0.76 * unit, lit('#c97a4a'))
  );
}
