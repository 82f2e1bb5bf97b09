import { mix } from '../../colour';
import { circle, d, rect, shape, stroke, type Markup } from '../../markup';
import { fish } from '../../motifs/afloat/fish';
import { inLight } from '../../palette';
import { below, createRidge, rounded } from '../../ridge';
import type { Stage } from '../../stage';
import { group, sizeFor } from '../cast/group';
import { livingCast } from '../cast/living-cast';
import { objectCast } from '../cast/object-cast';
import { wreck } from './wreck';

/** Under the sea: rays of light from above, corals and weed on a sandy floor, and who lives there. */
export function underwater(outside: Stage): Markup {
  const stage = inTheDeep(outside);
  const { width, height, unit, standY, heroX, gradients, lit, palette } = stage;
  const members = [...livingCast(stage), ...objectCast(stage)];
  const random = stage.random('deep');
  const floor = rounded(
    createRidge(stage.random('sea floor'), {
      width,
      y: standY - 20 * unit,
      rise: 22 * unit,
      roughness: 0.4,
      detail: 3,
    }),
  );
  const bright = 1 - 0.5 * palette.darkness;
  const ray = gradients.down([0, '#e8fff6', 0.34 * bright], [1, '#e8fff6', 0]);
  const rays = Array.from({ length: 6 }, (_, index) => {
    const x = width * (0.08 + 0.17 * index) + random.between(-20, 20) * unit;
    const broad = unit * random.between(24, 60);
    return shape(d`M${x} 0h${broad}L${x + broad * 2.6 - 120 * unit} ${height * 0.62}h${-broad * 2.2}Z`, ray);
  });
  const bubbles = Array.from({ length: 40 }, () => {
    const [x, y, r] = [random.next() * width, random.next() * standY, unit * random.between(2, 9)];
    return circle(x, y, r, '#dff8ff', 0.3) + circle(x - r * 0.3, y - r * 0.3, r * 0.3, '#ffffff', 0.7);
  });
  const whole = Math.min(sizeFor(members, 0.34 * height), Math.max(290 * unit, sizeFor(members, 0.24 * height)));
  // A wreck is larger than who lives in it.
  const size = stage.features.lost === 'sunk' ? whole * 0.6 : whole;
  return [
    rect(
      0,
      0,
      width,
      height,
      gradients.down([0, lit('#5fd0e0')], [0.35, lit('#2a9ac4')], [0.7, lit('#17689a')], [1, lit('#0c3560')]),
    ),
    ...rays,
    ...[0.2, 0.3, 0.36].map((part, index) =>
      fish(
        { ...stage, lit: (colour) => stage.lit(mix(colour, '#2a8ab4', 0.45)) },
        heroX < width / 2 ? width * (0.62 + 0.13 * index) : width * (0.38 - 0.13 * index),
        height * part,
        40 * unit,
        index % 2 === 0,
      ),
    ),
    weeds(stage, floor.yAt(0)),
    wreck(stage, floor.yAt(width / 2)),
    shape(
      below(floor, height + 10),
      gradients.between(
        [0, standY - 40 * unit],
        [0, height],
        [0, lit('#e6d2a0')],
        [0.3, lit('#b9a47a')],
        [1, lit('#2a4a5e')],
      ),
    ),
    corals(stage, (x) => floor.yAt(x)),
    ...bubbles,
    group(stage, members, members.length > 1 ? width / 2 : heroX + (width / 2 - heroX) * 0.6, size, {
      yAt: (x) => floor.yAt(x) + 26 * unit,
    }),
  ].join('');
}

function inTheDeep(outside: Stage): Stage {
  const ambient = mix(mix(outside.palette.ambient, '#ffffff', 0.45), '#a8e0f0', 0.3);
  const palette = { ...outside.palette, ambient, haze: '#2a8ab4' };
  return { ...outside, palette, lit: (surface, distance) => inLight(palette, surface, distance) };
}

function weeds(stage: Stage, footY: number): Markup {
  const { width, unit, lit } = stage;
  const random = stage.random('weeds');
  return [0.04, 0.1, 0.88, 0.95, 0.5]
    .flatMap((part) =>
      [0, 1, 2].map((blade) => ({
        x: width * part + blade * 16 * unit,
        tall: unit * random.between(120, 260),
        sway: random.between(-34, 34) * unit,
      })),
    )
    .map(({ x, tall, sway }) =>
      stroke(
        d`M${x} ${footY + 30 * unit}C${x + sway} ${footY - tall * 0.3} ${x - sway} ${footY - tall * 0.6} ${x + sway * 0.6} ${footY - tall}`,
        lit('#2f8f6a'),
        11 * unit,
        0.85,
      ),
    )
    .join('');
}

function corals(stage: Stage, yAt: (x: number) => number): Markup {
  const { width, unit, lit } = stage;
  return (
    [
      [0.08, '#f0707a'],
      [0.93, '#f2a04e'],
      [0.8, '#b878d8'],
    ] as const
  )
    .map(([part, colour]) => {
      const x = width * part;
      const y = yAt(x) + 24 * unit;
      const arms = [-52, -26, 0, 26, 52].map(
        (lean, index) =>
          d`M${x} ${y}Q${x + lean * 0.4 * unit} ${y - 40 * unit} ${x + lean * unit} ${y - (70 + (index % 2) * 34) * unit}`,
      );
      return stroke(arms.join(''), lit(colour), 15 * unit);
    })
    .join('');
}
