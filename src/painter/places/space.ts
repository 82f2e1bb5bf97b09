import { stars } from '../layers/stars';
import { ellipse, rect, shape, type Markup } from '../markup';
import { planet } from '../motifs/sky/planet';
import { rocket } from '../motifs/buildings/rocket';
import { below, createRidge, rounded } from '../ridge';
import type { Stage } from '../stage';
import { group } from './cast/group';
import { livingCast } from './cast/living-cast';
import { objectCast } from './cast/object-cast';

/** Space over the ground of a small moon: clouds of light, stars, planets, a rocket on its way. */
export function space(stage: Stage): Markup {
  const { width, height, unit, heroX, otherX, horizonY } = stage;
  const outer = stage.shows('planet') || !stage.shows('rocket');
  const flies = stage.shows('rocket');
  const radius = (flies ? 100 : 125) * unit;
  const margin = radius * 1.75;
  const planetX = Math.min(Math.max(otherX, margin), width - margin);
  return [
    nebula(stage),
    stars(stage, height * 0.8),
    planet(stage, [planetX, horizonY * 0.42], radius, '#d9784f', outer),
    planet(stage, [otherX + (otherX - heroX) * 0.2, horizonY * 1.02], 34 * unit, '#5fa3c8', false),
    flies
      ? rocket(stage, { x: heroX, y: horizonY * 0.72, scale: unit * 1.55, turn: heroX < width / 2 ? 24 : -24 }, true)
      : '',
    moonGround(stage),
    group(stage, [...livingCast(stage), ...objectCast(stage)], flies ? otherX : heroX, (flies ? 140 : 220) * unit, {
      yAt: () => stage.standY + 8 * unit,
    }),
  ].join('');
}

function nebula({ width, height, gradients, unit, random: stream }: Stage): Markup {
  const random = stream('nebula');
  const sky = gradients.down([0, '#080620'], [0.5, '#1b1446'], [1, '#2b1d58']);
  const clouds = (['#7a3fb0', '#b0407f', '#2f6fc0', '#3f9fb0', '#8a3f9f', '#c86a6a'] as const).map((colour) => {
    const cloud = gradients.around([0, colour, 0.42], [0.5, colour, 0.15], [1, colour, 0]);
    return ellipse(
      random.next() * width,
      random.between(0.05, 0.7) * height,
      random.between(300, 560) * unit,
      random.between(170, 330) * unit,
      cloud,
    );
  });
  return rect(0, 0, width, height, sky) + clouds.join('');
}

function moonGround(stage: Stage): Markup {
  const { width, height, unit, standY, captionY, gradients } = stage;
  const random = stage.random('craters');
  const parts: Markup[] = [];
  for (const [name, y, top, bottom] of [
    ['far ground', standY - 26 * unit, '#6b6494', '#3b3566'],
    ['near ground', captionY + 0.05 * height, '#544d80', '#1e1a3c'],
  ] as const) {
    const ridge = rounded(createRidge(stage.random(name), { width, y, rise: 20 * unit, roughness: 0.42, detail: 4 }));
    parts.push(
      shape(below(ridge, height + 10), gradients.between([0, y - 20 * unit], [0, height], [0, top], [1, bottom])),
    );
    for (let index = 0; index < 7; index++) {
      const x = random.next() * width;
      const size = random.between(14, 52) * unit;
      const craterY = ridge.yAt(x) + size * 0.4 + random.between(14, 70) * unit;
      parts.push(
        ellipse(x, craterY, size, size * 0.24, '#8f88b8', 0.5),
        ellipse(x, craterY + size * 0.04, size * 0.9, size * 0.2, '#2a2450', 0.8),
      );
    }
  }
  return parts.join('');
}
