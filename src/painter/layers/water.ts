import { mix } from '../colour';
import { d, ellipse, rect, shape, type Markup } from '../markup';
import type { Stage } from '../stage';

/** Still water from the horizon down: the sky's colours upside down, streaks that widen towards us. */
export function calmWater(stage: Stage): Markup {
  const { width, height, horizonY, palette, gradients, lit, unit } = stage;
  const [top, high, low, horizon] = palette.sky;
  const deep = lit('#1f5f80');
  const near = mix(mix(top, deep, 0.55), '#04101f', 0.18);
  const surface = gradients.between(
    [0, horizonY],
    [0, height],
    [0, mix(horizon, palette.haze, 0.3)],
    [0.1, mix(mix(low, horizon, 0.3), deep, 0.22)],
    [0.4, mix(high, deep, 0.4)],
    [1, near],
  );
  const random = stage.random('water');
  const parts: Markup[] = [rect(0, horizonY, width, height - horizonY, surface)];
  for (let index = 0; index < 80; index++) {
    const depth = random.next() ** 1.6;
    const y = horizonY + 3 + depth * (height - horizonY);
    const half = unit * (14 + 150 * depth) * random.between(0.5, 1.3);
    const bright = random.chance(0.55);
    parts.push(
      streak(
        random.next() * width,
        y,
        half,
        unit * (0.7 + 3.4 * depth),
        bright ? mix(high, horizon, 0.6) : near,
        bright ? 0.22 : 0.3,
      ),
    );
  }
  return parts.join('');
}

function streak(x: number, y: number, half: number, thick: number, colour: string, opacity: number): Markup {
  return shape(
    d`M${x - half} ${y}Q${x} ${y - thick} ${x + half} ${y}Q${x} ${y + thick} ${x - half} ${y}Z`,
    colour,
    opacity,
  );
}

/** The broken path of light under the sun or the moon. */
export function glitter(stage: Stage, bottomY: number): Markup {
  const { lightX, horizonY, unit, palette, gradients, features } = stage;
  if (features.weather === 'fog' || features.weather === 'rain') return '';
  const strength = features.time === 'day' ? 0.5 : features.time === 'dusk' ? 0.5 : 1;
  const random = stage.random('glitter');
  const sheen = gradients.around(
    [0, palette.glow, 0.42 * strength],
    [0.35, palette.glow, 0.22 * strength],
    [0.7, palette.glow, 0.06 * strength],
    [1, palette.glow, 0],
  );
  const parts: Markup[] = [
    ellipse(lightX, horizonY + (bottomY - horizonY) * 0.3, 150 * unit, (bottomY - horizonY) * 0.7, sheen),
  ];
  const rows = 46;
  for (let row = 0; row < rows; row++) {
    const depth = (row / rows) ** 1.35;
    const y = horizonY + 2 * unit + depth * (bottomY - horizonY);
    const spread = unit * (26 + 95 * depth);
    const dashes = 3;
    for (let dash = 0; dash < dashes; dash++) {
      const offset = (random.next() + random.next() - 1) * spread;
      const half = unit * (5 + 34 * depth) * random.between(0.4, 1.2) * (1 - (Math.abs(offset) / spread) * 0.6);
      parts.push(
        streak(
          lightX + offset,
          y + random.between(-2, 2) * unit,
          half,
          unit * (1 + 3.6 * depth),
          palette.light,
          strength * (0.85 - 0.55 * depth),
        ),
      );
    }
  }
  return parts.join('');
}

/** The trembling reflection of a lamp above the water, from its foot at (x, y) down. */
export function lampReflection(stage: Stage, x: number, y: number, length: number, width: number): Markup {
  const { palette, unit } = stage;
  if (palette.darkness < 0.4) return '';
  const random = stage.random(`reflection ${Math.round(x)}`);
  const rows = Math.max(4, Math.round(length / (7 * unit)));
  return Array.from({ length: rows }, (_, row) => {
    const down = row / rows;
    const half = width * random.between(0.3, 0.75) * (0.6 + down);
    return streak(
      x + random.between(-0.25, 0.25) * width,
      y + down * length,
      half,
      2.2 * unit,
      palette.lamp,
      0.6 * (1 - down) * palette.darkness,
    );
  }).join('');
}
