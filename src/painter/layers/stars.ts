import { circle, ellipse, placed, shape, type Markup } from '../markup';
import type { Stage } from '../stage';

const GLINT = 'M0 -1C.08 -.2 .2 -.08 1 0C.2 .08 .08 .2 0 1C-.08 .2 -.2 .08 -1 0C-.2 -.08 -.08 -.2 0 -1Z';

/** Stars of a dark sky, fewer towards the horizon, and at night the band of the galaxy. */
export function stars(stage: Stage, deepest = stage.horizonY): Markup {
  const { width, unit, features, palette } = stage;
  const inSpace = features.place === 'space';
  const dark = inSpace || features.time === 'night' ? 1 : features.time === 'dusk' ? 0.4 : 0;
  if (dark === 0 || (features.weather !== 'clear' && !inSpace)) return '';
  const random = stage.random('stars');
  const parts: Markup[] = dark === 1 ? [galaxy(stage, deepest)] : [];
  const count = Math.round(((width * deepest) / 1900 / unit ** 2) * dark);
  for (let index = 0; index < count; index++) {
    const depth = random.next() ** 1.5;
    const size = unit * (0.75 + 1.5 * random.next() ** 4);
    const opacity = (1 - depth * 0.85) * random.between(0.35, 1);
    parts.push(
      circle(random.next() * width, depth * deepest, size, random.chance(0.2) ? '#ffe2b8' : '#ffffff', opacity),
    );
  }
  for (let index = 0; index < 7 * dark; index++) {
    const x = random.next() * width;
    const y = random.next() * deepest * 0.6;
    const halo = stage.gradients.around([0, palette.glow, 0.5], [1, palette.glow, 0]);
    parts.push(circle(x, y, unit * 12, halo));
    parts.push(placed({ x, y, scale: unit * random.between(5, 11) }, shape(GLINT, '#ffffff', 0.95)));
  }
  return parts.join('');
}

function galaxy({ width, unit, gradients, random: stream }: Stage, deepest: number): Markup {
  const random = stream('galaxy');
  const mist = gradients.around([0, '#9db4ee', 0.16], [1, '#9db4ee', 0]);
  const parts: Markup[] = [];
  for (let index = 0; index < 7; index++) {
    parts.push(ellipse((index - 3) * 150 * unit, random.between(-30, 30) * unit, 240 * unit, 90 * unit, mist));
  }
  for (let index = 0; index < 130; index++) {
    const across = (random.next() + random.next() + random.next() - 1.5) * 110 * unit;
    parts.push(circle(random.between(-600, 600) * unit, across, unit * 0.7, '#dfe8ff', random.between(0.2, 0.7)));
  }
  return placed({ x: width * 0.4, y: deepest * 0.36, scale: 1, turn: -34 }, ...parts);
}
