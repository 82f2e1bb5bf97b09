import { mix } from '../colour';
import { circle, d, rect, shape, stroke, type Markup } from '../markup';
import type { Stage } from '../stage';

/** Ribbons of colour around a quiet light, where a prompt names nothing that can be seen: only its feeling and its hour. */
export function abstract(stage: Stage): Markup {
  const { width, height, unit, palette, gradients, lightX, heroX } = stage;
  const [top, high, low, horizon] = palette.sky;
  const random = stage.random('ribbons');
  const lightY = height * 0.34;
  const x = (lightX + width / 2) / 2;
  const ground = gradients.down(
    [0, mix(top, '#0a1030', 0.25)],
    [0.35, high],
    [0.62, low],
    [1, mix(high, '#0a1030', 0.55)],
  );
  const glow = gradients.around(
    [0, palette.light, 0.95],
    [0.16, palette.glow, 0.7],
    [0.45, palette.glow, 0.25],
    [1, palette.glow, 0],
  );
  const rings = [118, 176, 246, 330].map((radius, index) =>
    circleLine(x, lightY, radius * unit, palette.light, 0.34 - index * 0.07, unit),
  );
  const count = 7;
  const ribbons = Array.from({ length: count }, (_, index) => {
    const depth = index / (count - 1);
    const y = height * (0.4 + 0.46 * depth);
    const swing = (120 - 50 * depth) * unit * (index % 2 ? 1 : -1) * (heroX < width / 2 ? 1 : -1);
    const thick = (60 + 130 * depth) * unit;
    const sway = random.between(-30, 30) * unit;
    const crest = d`M-20 ${y + swing * 0.6}C${width * 0.25} ${y - swing + sway} ${width * 0.5} ${y + swing} ${width * 0.72} ${y + sway}S${width * 0.95} ${y - swing} ${width + 20} ${y - swing * 0.3}`;
    const from = mix(mix(horizon, palette.glow, 0.35), high, depth * 0.85);
    const fill = gradients.between(
      [0, y - thick * 0.8],
      [0, y + thick * 2.4],
      [0, mix(from, palette.light, 0.22), 0.92],
      [0.35, from, 0.8],
      [1, mix(top, '#0a1030', 0.35), 0.92],
    );
    return (
      shape(`${crest}${d`V${height + 20}H-20Z`}`, fill) +
      stroke(crest, palette.light, 1.6 * unit, 0.4 * (1 - depth * 0.6))
    );
  });
  const motes = Array.from({ length: 60 }, () => {
    const away = random.next() ** 0.7 * 520 * unit;
    const angle = random.between(0, Math.PI * 2);
    return circle(
      x + Math.cos(angle) * away,
      lightY + Math.sin(angle) * away * 1.1,
      unit * random.between(1, 4.4),
      palette.light,
      random.between(0.15, 0.7),
    );
  });
  return [
    rect(0, 0, width, height, ground),
    circle(x, lightY, Math.max(width, height) * 0.5, glow),
    ...rings,
    circle(
      x,
      lightY,
      66 * unit,
      gradients.around([0, '#ffffff', 0.95], [0.7, palette.light, 0.9], [1, palette.light, 0.3]),
    ),
    ...ribbons,
    ...motes,
  ].join('');
}

function circleLine(x: number, y: number, radius: number, colour: string, opacity: number, unit: number): Markup {
  return stroke(
    d`M${x - radius} ${y}a${radius} ${radius} 0 1 1 ${radius * 2} 0a${radius} ${radius} 0 1 1 ${-radius * 2} 0Z`,
    colour,
    1.6 * unit,
    opacity,
  );
}
