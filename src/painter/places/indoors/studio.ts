import { mix } from '../../colour';
import { ellipse, rect, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { group, sizeFor } from '../cast/group';
import { livingCast } from '../cast/living-cast';
import { objectCast } from '../cast/object-cast';
import { indoors } from './indoors';

/** Pairs of a wall and a floor; the seed of the picture has no say, so that things of one film stand in one studio. */
const WALL = ['#f2b66a', '#e8805a'] as const;
const WALLS = {
  dawn: ['#f2c9b0', '#e08f8a'],
  day: ['#8fd0e8', '#4f9fd0'],
  sunset: WALL,
  dusk: ['#a890e0', '#6a5ab8'],
  night: ['#4a62b0', '#22305e'],
} as const;

/** A lit round platform before a plain wall: for things that the prompt gives no place. */
export function studio(outside: Stage): Markup {
  const stage = indoors(outside);
  const { width, height, unit, standY, gradients, features } = stage;
  const [light, deep] = WALLS[features.time];
  const floorY = standY - 60 * unit;
  const members = [...livingCast(stage), ...objectCast(stage)];
  const glow = gradients.around([0, '#ffffff', 0.75], [0.4, mix(light, '#ffffff', 0.5), 0.35], [1, light, 0]);
  const top = standY + 10 * unit;
  const half = Math.min(0.43 * width, 420 * unit);
  return [
    rect(0, 0, width, floorY, gradients.down([0, deep], [1, light])),
    ellipse(width / 2, floorY - 0.16 * height, 0.62 * Math.min(width, height), 0.5 * Math.min(width, height), glow),
    ...[150, 250, 350].map((radius, index) =>
      ellipse(width / 2, floorY - 0.14 * height, radius * unit, radius * unit, '#ffffff', 0.07 - index * 0.015),
    ),
    rect(
      0,
      floorY,
      width,
      height - floorY,
      gradients.between(
        [0, floorY],
        [0, height],
        [0, mix(light, '#ffffff', 0.25)],
        [0.4, mix(light, deep, 0.6)],
        [1, mix(deep, '#101428', 0.55)],
      ),
    ),
    ellipse(width / 2, top + 34 * unit, half * 1.04, 46 * unit, '#141a26', 0.25),
    ellipse(width / 2, top + 20 * unit, half, 44 * unit, mix(deep, '#ffffff', 0.25)),
    rect(width / 2 - half, top, half * 2, 20 * unit, mix(deep, '#ffffff', 0.25)),
    ellipse(width / 2, top, half, 44 * unit, mix(light, '#ffffff', 0.72)),
    group(
      stage,
      members,
      width / 2,
      features.foreground
        ? sizeFor(members, (height > width * 1.2 ? 0.27 : 0.38) * height)
        : Math.min(sizeFor(members, 0.36 * height), Math.max(290 * unit, sizeFor(members, 0.25 * height))),
      { yAt: () => top + 14 * unit },
      [width / 2 - half, width / 2 + half],
    ),
  ].join('');
}
