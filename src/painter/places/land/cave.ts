import { mix } from '../../colour';
import { calmWater } from '../../layers/water';
import { farCoast } from '../../layers/far-land';
import { circle, d, ellipse, shape, stroke, type Markup } from '../../markup';
import { below, createRidge, rounded } from '../../ridge';
import type { Stage } from '../../stage';
import { group } from '../cast/group';
import { livingCast } from '../cast/living-cast';
import { objectCast } from '../cast/object-cast';

/** The inside of a cave: dark rock around its mouth, glowing crystals, the world outside. */
export function cave(stage: Stage): Markup {
  const { unit, width, heroX, otherX, standY } = stage;
  const indoors = lampLit(stage);
  const members = [...livingCast(indoors), ...objectCast(indoors)];
  return [
    farCoast(stage),
    calmWater(stage),
    rock(stage, { name: 'far rock', grow: 0.8, top: '#5c5a78', bottom: '#32304a' }),
    rock(stage, { name: 'near rock', grow: 1, top: '#3a3854', bottom: '#1a1828' }),
    floor(stage),
    crystals(stage, otherX + (otherX > heroX ? 0.13 : -0.13) * width, standY + 2 * unit, 150, '#5fe0d0'),
    crystals(stage, heroX + (heroX > otherX ? 0.17 : -0.17) * width, standY - 12 * unit, 120, '#b98af0'),
    group(
      indoors,
      members,
      members.length > 1 ? width / 2 : heroX + (width / 2 - heroX) * 0.3,
      (members.length > 0 && livingCast(stage).length === 0 ? 330 : 220) * unit,
      {
        yAt: () => standY + 2 * unit,
      },
    ),
  ].join('');
}

/** Whoever is in the cave is seen by the light of the crystals, also by night. */
function lampLit(stage: Stage): Stage {
  const palette = {
    ...stage.palette,
    ambient: mix(stage.palette.ambient, '#b8b4e0', 0.6),
    darkness: Math.max(0.7, stage.palette.darkness),
  };
  return {
    ...stage,
    palette,
    lit: (surface, distance) => mix(stage.lit(surface, distance), mix(surface, '#2a2848', 0.25), 0.6),
  };
}

/** Rock all around the mouth of the cave: the picture's edge one way around, the mouth the other. */
function rock(
  stage: Stage,
  { name, grow, top, bottom }: { name: string; grow: number; top: string; bottom: string },
): Markup {
  const { width, height, unit, horizonY, gradients, palette } = stage;
  const random = stage.random(name);
  const [x, y] = [width / 2, horizonY * 0.86];
  const [halfX, halfY] = [Math.min(width * 0.4, height * 0.34) / grow ** 0.7, (height * 0.33) / grow];
  const count = 46;
  const mouth = Array.from({ length: count }, (_, index) => {
    const angle = (-index / count) * Math.PI * 2;
    const hangs = Math.sin(angle) < -0.35 ? random.between(0.62, 1.04) : random.between(0.9, 1.08);
    return d`${x + Math.cos(angle) * halfX * random.between(0.94, 1.06)} ${y + Math.sin(angle) * halfY * hangs}`;
  });
  const light = palette.darkness > 0.6 ? 0.3 : 0.12;
  const fill = gradients.down(
    [0, mix(top, '#0a0a18', light)],
    [0.5, mix(bottom, palette.haze, 0.12)],
    [1, mix(bottom, '#05050c', 0.4)],
  );
  const rim = `M${mouth.join('L')}Z`;
  return (
    shape(`M-9 -9H${Math.round(width + 9)}V${Math.round(height + 9)}H-9Z${rim}`, fill) +
    stroke(rim, mix(top, palette.glow, 0.4), 3 * unit, 0.5)
  );
}

function floor(stage: Stage): Markup {
  const { width, height, unit, standY, gradients, palette } = stage;
  const ridge = rounded(
    createRidge(stage.random('floor'), { width, y: standY - 34 * unit, rise: 16 * unit, roughness: 0.4, detail: 4 }),
  );
  const fill = gradients.between(
    [0, standY - 50 * unit],
    [0, height],
    [0, mix('#6a6488', palette.glow, 0.25)],
    [0.2, '#423e5c'],
    [1, '#14121f'],
  );
  return (
    shape(below(ridge, height + 10), fill) +
    ellipse(width / 2, standY - 6 * unit, width * 0.36, 26 * unit, palette.glow, 0.16)
  );
}

function crystals({ unit, gradients }: Stage, x: number, y: number, size: number, colour: string): Markup {
  const shine = gradients.around([0, colour, 0.55], [0.45, colour, 0.18], [1, colour, 0]);
  const body = gradients.down([0, mix(colour, '#ffffff', 0.65)], [1, mix(colour, '#1a1a3a', 0.45)]);
  const s = (size / 100) * unit;
  const crystal = (at: number, lean: number, tall: number, half: number) =>
    shape(
      d`M${x + (at - half) * s} ${y}L${x + (at - half + lean * 0.8) * s} ${y - tall * 0.8 * s}L${x + (at + lean) * s} ${y - tall * s}L${x + (at + half + lean * 0.8) * s} ${y - tall * 0.74 * s}L${x + (at + half) * s} ${y}Z`,
      body,
    ) +
    shape(
      d`M${x + at * s} ${y}L${x + (at + lean) * s} ${y - tall * s}L${x + (at + half + lean * 0.8) * s} ${y - tall * 0.74 * s}L${x + (at + half) * s} ${y}Z`,
      '#14143a',
      0.28,
    );
  return (
    circle(x, y - 40 * s, 130 * s, shine) +
    crystal(-26, -22, 62, 9) +
    crystal(24, 20, 70, 10) +
    crystal(-4, -3, 104, 13) +
    crystal(12, 10, 46, 8)
  );
}
