import { d, circle, stroke, type Markup } from '../markup';
import type { Stage } from '../stage';

/** Falling rain or snow, the near drops larger than the far ones; fog is laid by the places themselves. */
export function precipitation(stage: Stage): Markup {
  const { weather } = stage.features;
  if (stage.features.place === 'space') return '';
  if (weather === 'rain') return rain(stage, 0.16, 150);
  if (weather === 'storm') return rain(stage, 0.34, 210);
  return weather === 'snow' ? snow(stage) : '';
}

function rain(stage: Stage, slant: number, density: number): Markup {
  const { width, height, unit, palette } = stage;
  const random = stage.random('rain');
  return [0.4, 0.7, 1]
    .map((near) => {
      let drops = '';
      for (let index = 0; index < (density * (width / unit / 700)) / near; index++) {
        const x = random.between(-0.1, 1.3) * width;
        const y = random.between(-0.05, 1) * height;
        const length = unit * 62 * near * random.between(0.6, 1.2);
        drops += d`M${x} ${y}L${x - length * slant} ${y + length}`;
      }
      return stroke(drops, palette.light, unit * 1.9 * near, 0.2 + 0.14 * near);
    })
    .join('');
}

function snow(stage: Stage): Markup {
  const { width, height, unit } = stage;
  const random = stage.random('snow');
  const parts: Markup[] = [];
  for (let index = 0; index < 230; index++) {
    const near = random.next() ** 2.2;
    parts.push(
      circle(random.next() * width, random.next() * height, unit * (1.3 + 5.5 * near), '#ffffff', 0.9 - 0.45 * near),
    );
  }
  return parts.join('');
}
