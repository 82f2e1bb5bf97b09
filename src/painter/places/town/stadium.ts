import { circle, d, ellipse, rect, shape, stroke, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { group, sizeFor } from '../cast/group';
import { livingCast } from '../cast/living-cast';
import { objectCast } from '../cast/object-cast';

const CROWD = ['#e2504a', '#f6c94a', '#4f8fd0', '#ffffff', '#8a6ae0', '#5aa84f'] as const;

/** A stadium: full stands under floodlights, a striped pitch with its lines, and who and what the game is about. */
export function stadium(stage: Stage): Markup {
  const { width, height, unit, horizonY, standY, lit, gradients, palette } = stage;
  const members = [...livingCast(stage), ...objectCast(stage)];
  const pitchY = horizonY + 34 * unit;
  const stripes = Array.from({ length: 7 }, (_, index) => {
    const depth = (part: number) => pitchY + (height - pitchY) * part ** 1.5;
    return rect(
      0,
      depth(index / 7),
      width,
      depth((index + 1) / 7) - depth(index / 7),
      lit(index % 2 ? '#4fa058' : '#5fb466'),
    );
  });
  const lines = d`M0 ${pitchY + 24 * unit}H${width}M${width / 2} ${pitchY + 24 * unit}V${height}M${width * 0.5 - 190 * unit} ${standY}a${190 * unit} ${42 * unit} 0 1 0 ${380 * unit} 0a${190 * unit} ${42 * unit} 0 1 0 ${-380 * unit} 0Z`;
  return [
    stands(stage, pitchY),
    ...stripes,
    stroke(lines, lit('#ffffff'), 5 * unit, 0.8),
    rect(
      0,
      pitchY - 30 * unit,
      width,
      30 * unit,
      gradients.across([0, lit('#2f5fa0')], [0.5, lit('#d2463c')], [1, lit('#2f5fa0')]),
    ),
    ...[0.12, 0.88].map((part) => floodlight(stage, width * part, pitchY - 30 * unit)),
    ellipse(width / 2, standY, 0.5 * width, 50 * unit, palette.light, 0.12),
    group(
      stage,
      members,
      width / 2,
      Math.min(sizeFor(members, 0.36 * height), Math.max(300 * unit, sizeFor(members, 0.2 * height))),
      { yAt: () => standY + 12 * unit },
    ),
  ].join('');
}

function stands(stage: Stage, footY: number): Markup {
  const { width, unit, lit } = stage;
  const random = stage.random('crowd');
  const topY = footY - 270 * unit;
  const rows: Markup[] = [
    shape(
      d`M0 ${topY + 50 * unit}Q${width / 2} ${topY - 30 * unit} ${width} ${topY + 50 * unit}V${footY}H0Z`,
      lit('#4a5470'),
    ),
    shape(
      d`M0 ${topY + 50 * unit}Q${width / 2} ${topY - 30 * unit} ${width} ${topY + 50 * unit}V${topY + 12 * unit}Q${width / 2} ${topY - 76 * unit} 0 ${topY + 12 * unit}Z`,
      lit('#dfe4ec'),
    ),
  ];
  for (let row = 0; row < 9; row++) {
    for (let x = row % 2 ? 0 : 9 * unit; x < width; x += 18 * unit) {
      const bend = 1 - ((x - width / 2) / (width / 2)) ** 2;
      const y = topY + (84 + row * 20) * unit - bend * 38 * unit * (1 - row / 10);
      rows.push(circle(x + random.between(-3, 3) * unit, y, 6.4 * unit, lit(random.pick(CROWD), 0.25)));
    }
  }
  return rows.join('');
}

function floodlight({ unit, lit, gradients }: Stage, x: number, footY: number): Markup {
  const y = footY - 400 * unit;
  const lamps = [-36, -12, 12, 36].flatMap((dx) =>
    [0, 22].map((dy) => circle(x + dx * unit, y + dy * unit, 9 * unit, '#fffdf0')),
  );
  return [
    rect(x - 5 * unit, y, 10 * unit, footY - y, lit('#6a7488')),
    circle(x, y + 10 * unit, 190 * unit, gradients.around([0, '#fffbe0', 0.55], [1, '#fffbe0', 0])),
    rect(x - 54 * unit, y - 16 * unit, 108 * unit, 56 * unit, lit('#4a5468')),
    ...lamps,
  ].join('');
}
