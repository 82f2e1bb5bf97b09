import { mix } from '../colour';
import { circle, ellipse, shape, d, type Markup } from '../markup';
import type { Stage } from '../stage';

/** The sun or the moon with the light around it; behind thick weather only a brighter place in the clouds. */
export function sunAndMoon(stage: Stage): Markup {
  const { lightX: x, lightY: y, unit, features, palette, gradients } = stage;
  if (features.weather === 'storm' || features.weather === 'rain' || features.weather === 'fog') {
    const veil = gradients.around([0, palette.light, 0.55], [0.3, palette.glow, 0.25], [1, palette.glow, 0]);
    return ellipse(x, y, 300 * unit, 230 * unit, veil);
  }
  const night = features.time === 'night' || features.time === 'dusk';
  if (features.time === 'dusk' && !stage.shows('moon')) return crescent(stage, 30 * unit);
  return night ? moon(stage, 62 * unit) : sun(stage, (features.time === 'day' ? 52 : 82) * unit);
}

function sun({ lightX: x, lightY: y, palette, gradients, width, height }: Stage, radius: number): Markup {
  const glow = palette.glow;
  const far = gradients.around([0, glow, 0.55], [0.25, glow, 0.24], [0.6, glow, 0.07], [1, glow, 0]);
  const near = gradients.around([0.35, palette.light, 0.8], [1, glow, 0]);
  return [
    circle(x, y, Math.max(width, height) * 0.42, far),
    circle(x, y, radius * 2.1, near),
    circle(x, y, radius, gradients.down([0, palette.light], [1, mix(palette.light, glow, 0.55)])),
  ].join('');
}

const CRATERS = [
  [-0.35, -0.25, 0.22],
  [0.3, 0.05, 0.27],
  [-0.12, 0.42, 0.17],
  [0.25, -0.5, 0.12],
  [-0.55, 0.22, 0.11],
  [0.52, 0.42, 0.1],
] as const;

function moon({ lightX: x, lightY: y, palette, gradients, width, height }: Stage, radius: number): Markup {
  const glow = palette.glow;
  const far = gradients.around([0, glow, 0.42], [0.2, glow, 0.2], [0.5, glow, 0.07], [1, glow, 0]);
  const near = gradients.around([0.45, palette.light, 0.5], [1, palette.light, 0]);
  const craters = CRATERS.map(([dx, dy, size]) =>
    circle(x + dx * radius, y + dy * radius, size * radius, '#cdbf9a', 0.4),
  );
  return [
    circle(x, y, Math.max(width, height) * 0.36, far),
    circle(x, y, radius * 1.9, near),
    circle(
      x,
      y,
      radius,
      gradients.between([x - radius, y - radius], [x + radius, y + radius], [0, '#fffbe8'], [1, '#ecdcae']),
    ),
    ...craters,
  ].join('');
}

function crescent({ lightX: x, lightY: y, palette, gradients }: Stage, r: number): Markup {
  const halo = gradients.around([0, palette.light, 0.3], [1, palette.light, 0]);
  const sickle = d`M${x} ${y - r}A${r} ${r} 0 1 1 ${x - r} ${y + r * 0.2}A${r * 0.85} ${r * 0.85} 0 0 0 ${x} ${y - r}Z`;
  return circle(x, y, r * 4, halo) + shape(sickle, palette.light);
}
