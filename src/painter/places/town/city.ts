import { mix } from '../../colour';
import { calmWater, glitter } from '../../layers/water';
import { mist } from '../../layers/land';
import { circle, d, rect, shape, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { afloat } from '../sea/afloat';
import { figures } from '../cast/figures';

/** A city's towers in three depths behind a river, windows lit when it is dark, and a promenade before it. */
export function city(stage: Stage): Markup {
  const { horizonY, unit, standY } = stage;
  const base = horizonY + 26 * unit;
  return [
    skyline(stage, { name: 'far towers', base, tall: 430 * unit, distance: 0.72, wide: 44 }),
    mist(stage, base - 60 * unit, 0.5),
    skyline(stage, { name: 'middle towers', base, tall: 340 * unit, distance: 0.45, wide: 58 }),
    mist(stage, base - 20 * unit, 0.4),
    skyline(stage, { name: 'near towers', base, tall: 235 * unit, distance: 0.2, wide: 74 }),
    calmWater({ ...stage, horizonY: base }),
    reflections(stage, base),
    glitter({ ...stage, horizonY: base }, standY),
    afloat(stage, true),
    promenade(stage),
    figures(stage, { yAt: () => standY - 22 * unit }),
  ].join('');
}

interface Row {
  name: string;
  base: number;
  tall: number;
  distance: number;
  wide: number;
}

function skyline(stage: Stage, { name, base, tall, distance, wide }: Row): Markup {
  const { width, unit, lit, gradients, palette } = stage;
  const random = stage.random(name);
  const tints = ['#5f7590', '#74809c', '#8a7f92', '#557088', '#93877f'] as const;
  const parts: Markup[] = [];
  let windows = '';
  for (let x = -20 * unit; x < width;) {
    const broad = wide * unit * random.between(0.65, 1.25);
    const top = base - tall * random.between(0.35, 1) ** 1.3;
    const colour = lit(random.pick(tints), distance);
    parts.push(
      shape(
        outlineOf(random.between(0, 4), x, broad, top, base, unit),
        gradients.between(
          [0, base - tall],
          [0, base],
          [0, mix(colour, lit('#1d2a44', distance), 0.25)],
          [1, mix(colour, palette.haze, 0.35)],
        ),
      ),
    );
    const [stepX, stepY] = [wide * 0.17 * unit, wide * 0.24 * unit];
    for (let windowX = x + stepX * 0.8; windowX < x + broad - stepX; windowX += stepX) {
      for (let windowY = top + stepY * 1.4; windowY < base - stepY; windowY += stepY) {
        if (random.chance(0.15 + 0.4 * palette.darkness))
          windows += d`M${windowX} ${windowY}h${stepX * 0.5}v${stepY * 0.5}h${-stepX * 0.5}z`;
      }
    }
    x += broad + random.between(-2, 5) * unit;
  }
  const glass = palette.darkness >= 0.3 ? palette.lamp : lit('#dcecf6', distance);
  return (
    parts.join('') + shape(windows || 'M0 0', glass, (palette.darkness >= 0.3 ? 0.9 : 0.5) * (1 - distance * 0.65))
  );
}

function outlineOf(kind: number, x: number, broad: number, top: number, base: number, unit: number): string {
  if (kind < 1)
    return d`M${x} ${base}V${top + 24 * unit}H${x + broad * 0.18}V${top}H${x + broad * 0.82}V${top + 24 * unit}H${x + broad}V${base}Z`;
  if (kind < 1.7)
    return d`M${x} ${base}V${top + 30 * unit}L${x + broad / 2} ${top}L${x + broad} ${top + 30 * unit}V${base}Z`;
  if (kind < 2.3)
    return d`M${x} ${base}V${top}H${x + broad * 0.46}V${top - 46 * unit}H${x + broad * 0.54}V${top}H${x + broad}V${base}Z`;
  if (kind < 3) return d`M${x} ${base}V${top + 26 * unit}L${x + broad} ${top}V${base}Z`;
  return d`M${x} ${base}V${top}H${x + broad}V${base}Z`;
}

/** Lit windows drawn out in the water. */
function reflections({ width, unit, palette, random: stream, gradients }: Stage, base: number): Markup {
  if (palette.darkness < 0.3) return '';
  const random = stream('reflections');
  const glow = gradients.down([0, palette.lamp, 0.4], [1, palette.lamp, 0]);
  return Array.from({ length: Math.round(width / (24 * unit)) }, () =>
    rect(
      random.next() * width,
      base,
      unit * random.between(3, 10),
      unit * random.between(40, 150),
      glow,
      random.between(0.3, 0.9),
    ),
  ).join('');
}

function promenade(stage: Stage): Markup {
  const { width, height, unit, standY, gradients, lit, palette } = stage;
  const y = standY - 12 * unit;
  const stone = gradients.down([0, lit('#b3aaa2')], [0.12, lit('#8b8582')], [1, lit('#3a3d4a')]);
  const lamps: Markup[] = [];
  for (let x = width * 0.08; x < width; x += 215 * unit) {
    const halo = gradients.around(
      [0, palette.lamp, 0.7 * palette.darkness],
      [0.3, palette.lamp, 0.2 * palette.darkness],
      [1, palette.lamp, 0],
    );
    lamps.push(
      rect(x - 3 * unit, y - 128 * unit, 6 * unit, 130 * unit, lit('#2b303e')),
      rect(x - 8 * unit, y - 8 * unit, 16 * unit, 12 * unit, lit('#2b303e')),
      circle(x, y - 136 * unit, 66 * unit, halo),
      circle(x, y - 136 * unit, 11 * unit, palette.darkness >= 0.3 ? '#fff3c6' : lit('#eef2f2')),
    );
  }
  let rail = '';
  for (let x = 0; x < width; x += 26 * unit) rail += d`M${x} ${y}v${-38 * unit}h${3 * unit}v${38 * unit}z`;
  return (
    rect(0, y, width, height - y, stone) +
    shape(rail, lit('#343a4a')) +
    rect(0, y - 42 * unit, width, 6 * unit, lit('#343a4a')) +
    lamps.join('')
  );
}
