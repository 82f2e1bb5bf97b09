import { mix } from '../../colour';
import { rect, shape, d, ellipse, type Markup } from '../../markup';
import { desk } from '../../motifs/furniture/desk';
import { officeChair } from '../../motifs/furniture/office-chair';
import type { Stage } from '../../stage';
import { group, sizeFor } from '../cast/group';
import { livingCast } from '../cast/living-cast';
import { objectCast } from '../cast/object-cast';
import { standOn } from '../cast/stand-on';
import { boards } from './boards';
import { indoors } from './indoors';

/** What is as high as this stands on the floor, and not on the desk. */
const TOO_TALL = 0.9;

/** An office: a wall of windows over the town, a board with notes, a desk with its screen, lamp and chair, and who works there. */
export function office(outside: Stage): Markup {
  const stage = indoors(outside);
  const { width, height, unit, standY, heroX, lit, gradients, free } = stage;
  const floorY = standY - 84 * unit;
  const objects = objectCast(stage);
  const onDesk = objects.filter(({ height: tall }) => tall < TOO_TALL);
  const onFloor = objects.filter(({ height: tall }) => tall >= TOO_TALL);
  const living = livingCast(stage);
  // The desk stands on the other side, or where something in front leaves room for it.
  const left = stage.features.foreground ? free[0] > 0 : heroX < width / 2;
  const broad = Math.min(width * 0.66, 640 * unit);
  const from = left ? width - broad - 0.04 * width : 0.04 * width;
  const deskY = standY - 150 * unit;
  const desksEnd = { from, width: broad, y: deskY, foot: standY + 10 * unit };
  // Behind a thing in the foreground somebody is hidden less willingly than the screen.
  const screenFirst = stage.features.foreground !== undefined;
  const screenAt = left === screenFirst ? from + broad * 0.24 : from + broad * 0.76;
  // Who works there sits behind the desk, beside the screen.
  const seat =
    left !== screenFirst ? ([from, from + broad * 0.56] as const) : ([from + broad * 0.44, from + broad] as const);
  const sits = living.slice(0, 1);
  const stands = [...living.slice(1), ...onFloor];
  const seatX = (seat[0] + seat[1]) / 2;
  return [
    rect(0, 0, width, floorY, gradients.down([0, lit('#d3d8e2')], [1, lit('#eceef2')])),
    windows(outside, stage, floorY),
    notes(stage),
    rect(0, floorY - 12 * unit, width, 12 * unit, mix(lit('#eceef2'), lit('#2a2030'), 0.35)),
    boards(stage, floorY, ['#9aa3b4', '#454b5e']),
    plant(stage, floorY),
    officeChair(stage, [seatX, standY + 6 * unit], 250 * unit),
    sits.map((member) => member.draw(seatX, deskY + 0.42 * 300 * unit * member.height, 300 * unit, !left)).join(''),
    desk(stage, desksEnd, { screenAt, isBare: onDesk.length === 0 || (sits.length === 0 && onDesk.length === 1) }),
    standOn(
      stage,
      onDesk,
      sits.length > 0 ? screenAt : onDesk.length === 1 ? seatX : from + broad / 2,
      Math.min((sits.length > 0 ? 260 : 420) * unit, sizeFor(onDesk, (sits.length > 0 ? 0.15 : 0.2) * height)),
      {
        from: from + (sits.length > 0 && screenAt > seatX ? broad / 2 : 0),
        to: from + (sits.length > 0 && screenAt < seatX ? broad / 2 : broad),
        y: deskY + 4 * unit,
      },
    ),
    group(
      stage,
      stands,
      heroX,
      290 * unit,
      { yAt: () => standY + 12 * unit },
      left ? [0, from + broad * 0.2] : [from + broad * 0.8, width],
    ),
  ].join('');
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
    ellipse(x, floorY - 62 * unit, 34 * unit, 6 * unit, lit('#5a4436'))
  );
}
