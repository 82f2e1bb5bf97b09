import { mix } from '../colour';
import { d, rect, shape, type Markup, type Paint } from '../markup';
import type { Random } from '../random';
import type { Stage } from '../stage';

/** The clouds of this weather: a few fair ones, a grey cover, or the heaps of a storm. */
export function clouds(stage: Stage): Markup {
  const { features } = stage;
  const random = stage.random('clouds');
  if (features.weather === 'storm') return cover(stage, random, 6, 0.72);
  if (features.weather === 'rain') return cover(stage, random, 5, 0.62);
  if (features.weather === 'cloud' || features.weather === 'snow') return cover(stage, random, 4, 0.5);
  if (features.weather === 'fog') return '';
  return streaks(stage, random) + fair(stage, random, features.time === 'night' ? 3 : 5);
}

function fair(stage: Stage, random: Random, count: number): Markup {
  const { width, horizonY, unit, palette, gradients } = stage;
  const parts: Markup[] = [];
  for (let index = 0; index < count; index++) {
    const depth = (index + random.between(0.1, 0.8)) / count;
    const y = horizonY * (0.2 + 0.6 * depth);
    const size = unit * (300 - 190 * depth) * random.between(0.75, 1.15);
    const x = width * (((index * 0.618 + random.between(0, 0.2)) % 1) * 1.1 - 0.05);
    const hidesLight =
      Math.abs(x - stage.lightX) < size * 0.6 && Math.abs(y - size * 0.12 - stage.lightY) < size * 0.2 + 75 * unit;
    if (hidesLight) continue;
    const shade = mix(palette.cloudShade, palette.haze, depth * 0.5);
    const lit = mix(palette.cloudLit, palette.haze, depth * 0.35);
    const thick = stage.features.time === 'night' ? 0.6 : 1;
    const body = gradients.down([0, lit, thick], [0.55, mix(lit, shade, 0.45), 0.9 * thick], [1, shade, 0.45 * thick]);
    const inner = gradients.down([0, lit, 0.6 * thick], [0.8, lit, 0]);
    parts.push(cumulus(random, x, y, size, body), cumulus(random, x - size * 0.1, y, size * 0.6, inner));
  }
  return parts.join('');
}

/** A heap with a flat base: bumps along half an ellipse, the largest in the middle. */
function cumulus(random: Random, x: number, baseY: number, width: number, fill: Paint): Markup {
  const bumps = Math.round(random.between(6, 9));
  const half = width / 2;
  let data = d`M${x - half} ${baseY}`;
  let [fromX, fromY] = [x - half, baseY];
  for (let bump = 1; bump <= bumps; bump++) {
    const angle = Math.PI * (1 - bump / bumps);
    const swell = random.between(0.75, 1.15);
    const toX = x + Math.cos(angle) * half * (bump === bumps ? 1 : random.between(0.85, 1));
    const toY = bump === bumps ? baseY : baseY - Math.sin(angle) * width * 0.27 * swell;
    const radius = Math.hypot(toX - fromX, toY - fromY) * random.between(0.52, 0.62);
    data += d`A${radius} ${radius} 0 0 1 ${toX} ${toY}`;
    [fromX, fromY] = [toX, toY];
  }
  return shape(`${data}${d`Q${x} ${baseY + width * 0.05} ${x - half} ${baseY}`}Z`, fill);
}

/** Long thin clouds near a low sun. */
function streaks(stage: Stage, random: Random): Markup {
  const { width, horizonY, unit, palette, features } = stage;
  if (features.time === 'day') return '';
  const parts: Markup[] = [];
  for (let index = 0; index < 7; index++) {
    const y = horizonY * random.between(0.55, 0.95);
    const x = width * random.between(-0.1, 1.1);
    const half = unit * random.between(120, 330);
    const thick = unit * random.between(3, 10);
    const data = d`M${x - half} ${y}Q${x - half * 0.2} ${y - thick * 1.6} ${x + half} ${y}Q${x + half * 0.1} ${y + thick} ${x - half} ${y}Z`;
    parts.push(
      shape(data, random.chance(0.5) ? palette.cloudLit : palette.cloudShade, features.time === 'night' ? 0.25 : 0.5),
    );
  }
  return parts.join('');
}

/** A cover of heaped clouds in rows: far, pale and low first, then nearer, darker and higher ones. */
function cover(stage: Stage, random: Random, rows: number, deepest: number): Markup {
  const { width, horizonY, unit, palette, gradients } = stage;
  const parts: Markup[] = [];
  for (let row = 0; row < rows; row++) {
    const near = row / Math.max(1, rows - 1);
    const y = horizonY * (deepest - (deepest - 0.1) * near);
    const lit = mix(palette.cloudLit, palette.cloudShade, near * 0.45);
    const shade = mix(palette.cloudShade, palette.haze, 0.4 * (1 - near));
    const size = unit * (300 + 330 * near);
    for (let x = -size * random.between(0, 0.5); x < width + size * 0.5; x += size * random.between(0.42, 0.62)) {
      const across = size * random.between(0.8, 1.25);
      const baseY = y + unit * random.between(-26, 26);
      const fill = gradients.between(
        [0, baseY - across * 0.3],
        [0, baseY + across * 0.03],
        [0, lit, 0.96],
        [0.5, mix(lit, shade, 0.75), 0.9],
        [1, shade, 0.35],
      );
      parts.push(cumulus(random, x, baseY, across, fill));
    }
  }
  const lid = gradients.between([0, 0], [0, horizonY * 0.3], [0, palette.cloudShade, 0.9], [1, palette.cloudShade, 0]);
  return parts.join('') + rect(0, 0, width, horizonY * 0.3, lid);
}
