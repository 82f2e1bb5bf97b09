import { d, ellipse, rect, shape, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { group, sizeFor } from '../cast/group';
import { livingCast } from '../cast/living-cast';
import { objectCast } from '../cast/object-cast';
import { boards } from './boards';
import { indoors } from './indoors';

/** A stage between red curtains, with beams of light on whoever and whatever stands there. */
export function theatre(outside: Stage): Markup {
  const stage = indoors(outside);
  const { width, height, unit, standY, gradients } = stage;
  const floorY = standY - 74 * unit;
  const members = [...livingCast(stage), ...objectCast(stage)];
  const beam = gradients.down([0, '#fff2c8', 0.5], [1, '#fff2c8', 0.04]);
  const beams = [0.2, 0.8].map((part) => {
    const x = width * part;
    const to = width * (0.5 + (0.5 - part) * 0.14);
    return shape(
      d`M${x - 16 * unit} ${0.08 * height}H${x + 16 * unit}L${to + 250 * unit} ${standY}H${to - 250 * unit}Z`,
      beam,
    );
  });
  return [
    rect(0, 0, width, floorY, gradients.down([0, '#1a1030'], [0.7, '#4a2450'], [1, '#7a3a5a'])),
    boards(stage, floorY, ['#c08a58', '#3a2430']),
    ellipse(width / 2, standY + 4 * unit, 0.4 * width, 40 * unit, '#fff0c0', 0.4),
    ...beams,
    group(
      stage,
      members,
      width / 2,
      Math.min(sizeFor(members, 0.36 * height), Math.max(300 * unit, sizeFor(members, 0.24 * height))),
      { yAt: () => standY + 8 * unit },
    ),
    curtain(stage, 0, 1),
    curtain(stage, width, -1),
    valance(stage),
  ].join('');
}

function curtain({ width, unit, standY, gradients, lit }: Stage, x: number, side: 1 | -1): Markup {
  const cloth = gradients.across(
    [0, lit('#8d1f34')],
    [0.25, lit('#d2384a')],
    [0.5, lit('#9a2438')],
    [0.75, lit('#d2384a')],
    [1, lit('#7a1a2c')],
  );
  const broad = side * width * 0.13;
  return shape(
    d`M${x} 0H${x + broad * 1.3}Q${x + broad * 1.2} ${standY * 0.5} ${x + broad * 0.75} ${standY * 0.66}Q${x + broad * 1.2} ${standY * 0.85} ${x + broad} ${standY - 40 * unit}H${x}Z`,
    cloth,
  );
}

function valance({ width, height, unit, lit, gradients }: Stage): Markup {
  const cloth = gradients.down([0, lit('#7a1a2c')], [1, lit('#c8324a')]);
  const broad = width / 5;
  return Array.from(
    { length: 5 },
    (_, index) =>
      shape(
        d`M${index * broad - 4} -4H${(index + 1) * broad + 4}V${0.05 * height}Q${(index + 0.5) * broad} ${0.105 * height} ${index * broad - 4} ${0.05 * height}Z`,
        cloth,
      ) + rect(index * broad, 0, 3 * unit, 0.05 * height, lit('#5a1020'), 0.5),
  ).join('');
}
