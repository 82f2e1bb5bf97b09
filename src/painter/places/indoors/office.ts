import { mix } from '../../colour';
import { circle, d, ellipse, rect, shape, type Markup } from '../../markup';
import type { Stage } from '../../stage';
import { interior } from './interior';

/** An office: a wall of windows over the town, plants, a board with notes, a long desk. */
export function office(stage: Stage): Markup {
  return interior(stage, {
    wall: ['#d3d8e2', '#eceef2'],
    floor: ['#9aa3b4', '#454b5e'],
    bench: ['#e9d6ba', '#f6f6f8'],
    wallSide: (inside, floorY) => windows(stage, inside, floorY) + notes(inside) + plant(inside, floorY),
  });
}

function windows(outside: Stage, { width, height, unit, lit, gradients }: Stage, floorY: number): Markup {
  const [top, bottom] = [height * 0.12, floorY - 92 * unit];
  const [, high, low, horizon] = outside.palette.sky;
  const random = outside.random('town');
  const towers: Markup[] = [];
  for (let x = -10 * unit; x < width; x += unit * random.between(46, 84)) {
    const tall = (bottom - top) * random.between(0.2, 0.62);
    towers.push(
      rect(x, bottom - tall, unit * random.between(44, 70), tall, mix(outside.lit('#6f82a0', 0.4), horizon, 0.3)),
    );
  }
  const bars = Array.from({ length: 5 }, (_, index) =>
    rect((width * index) / 4 - 6 * unit, top, 12 * unit, bottom - top, lit('#f8f8fa')),
  );
  return [
    rect(0, top, width, bottom - top, gradients.down([0, high], [0.6, low], [1, horizon])),
    ...towers,
    ...bars,
    rect(0, top - 8 * unit, width, 14 * unit, lit('#f8f8fa')),
    rect(0, bottom - 6 * unit, width, 16 * unit, lit('#f8f8fa')),
  ].join('');
}

function notes(stage: Stage): Markup {
  const { width, height, unit, lit, otherX } = stage;
  const random = stage.random('notes');
  const [x, y] = [Math.min(Math.max(otherX, 140 * unit), width - 140 * unit), height * 0.4];
  const board =
    rect(x - 110 * unit, y - 70 * unit, 220 * unit, 140 * unit, lit('#b9905c')) +
    rect(x - 102 * unit, y - 62 * unit, 204 * unit, 124 * unit, lit('#d8b684'));
  const papers = Array.from({ length: 8 }, (_, index) =>
    rect(
      x + (-92 + (index % 4) * 48) * unit,
      y + (-52 + Math.floor(index / 4) * 58) * unit + random.between(-5, 5) * unit,
      38 * unit,
      44 * unit,
      lit(random.pick(['#fff3b0', '#cfe8f6', '#f8c8c8', '#d8f0cc'])),
    ),
  );
  return board + papers.join('');
}

function plant({ width, unit, lit, heroX }: Stage, floorY: number): Markup {
  const x = heroX < width / 2 ? width * 0.93 : width * 0.07;
  const leaves = [-60, -34, -10, 16, 40, 62].map((turn, index) => {
    const [tipX, tipY] = [x + turn * 1.1 * unit, floorY - (150 + (index % 3) * 26) * unit];
    return shape(
      d`M${x} ${floorY - 56 * unit}Q${(x + tipX) / 2 - 18 * unit} ${tipY + 20 * unit} ${tipX} ${tipY}Q${(x + tipX) / 2 + 18 * unit} ${tipY + 46 * unit} ${x} ${floorY - 56 * unit}Z`,
      lit(index % 2 ? '#4f9a5a' : '#3a7f4e'),
    );
  });
  return (
    leaves.join('') +
    shape(
      d`M${x - 34 * unit} ${floorY - 62 * unit}h${68 * unit}l${-10 * unit} ${66 * unit}h${-48 * unit}Z`,
      lit('#e8e2da'),
    ) +
    ellipse(x, floorY - 62 * unit, 34 * unit, 6 * unit, lit('#5a4436')) +
    circle(x, floorY, 1, lit('#5a4436'))
  );
}
