import { mix } from '../../colour';
import { d, shape, type Markup } from '../../markup';
import type { Stage } from '../../stage';

/** Where the river runs at `part` of its way, from 0 (far) to 1 (the bottom of the picture): its middle and half its width, in pixels. */
export function riverAt(
  { width, height, horizonY, unit, heroX }: Stage,
  part: number,
): { x: number; y: number; half: number } {
  const y0 = horizonY + 34 * unit;
  const side = heroX < width / 2 ? 1 : -1;
  return {
    x: width / 2 + side * Math.sin(part * Math.PI * 2.3 + 0.5) * (26 + 62 * part) * unit,
    y: y0 + (height - y0) * part ** 1.25,
    half: (4 + 215 * part ** 1.5) * unit,
  };
}

/** A river that winds towards us down the middle of the picture. */
export function river(stage: Stage): Markup {
  const { height, unit, horizonY, palette, gradients, lit } = stage;
  const [, high, low, horizon] = palette.sky;
  const water = gradients.between(
    [0, horizonY + 30 * unit],
    [0, height],
    [0, mix(horizon, palette.haze, 0.3)],
    [0.3, mix(mix(low, horizon, 0.4), lit('#2f7fa0'), 0.3)],
    [1, mix(high, lit('#174a68'), 0.7)],
  );
  const steps = Array.from({ length: 41 }, (_, index) => riverAt(stage, index / 40));
  const edge = (out: number) => {
    const left = steps.map(({ x, y, half }) => d`${x - half - out * half} ${y}`);
    const right = steps.map(({ x, y, half }) => d`${x + half + out * half} ${y}`).toReversed();
    return `M${[...left, ...right].join('L')}Z`;
  };
  const random = stage.random('river');
  const ripples = Array.from({ length: 34 }, () => {
    const part = random.between(0.12, 1);
    const { x, y, half } = riverAt(stage, part);
    const at = x + random.between(-0.7, 0.5) * half;
    const long = half * random.between(0.12, 0.35);
    const thick = (0.6 + 2 * part) * unit;
    return d`M${at} ${y}Q${at + long / 2} ${y - thick} ${at + long} ${y}Q${at + long / 2} ${y + thick} ${at} ${y}Z`;
  });
  return [
    shape(edge(0.1), lit(mix(palette.grass, '#5a4a38', 0.6)), 0.7),
    shape(edge(0), water),
    shape(ripples.join(''), mix(palette.light, horizon, 0.4), 0.4),
  ].join('');
}
