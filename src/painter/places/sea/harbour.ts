import { farCoast } from '../../layers/far-land';
import { calmWater, glitter, lampReflection } from '../../layers/water';
import { mix } from '../../colour';
import { isVessel } from '../../features';
import { farSea, swells } from '../../layers/waves';
import { d, rect, shape, type Markup, type Point } from '../../markup';
import { boat } from '../../motifs/afloat/boat';
import { ship } from '../../motifs/afloat/ship';
import { church } from '../../motifs/buildings/church';
import { quay, village } from '../../motifs/buildings/cottage';
import { lighthouse, lighthouseBeam } from '../../motifs/buildings/lighthouse';
import { roundTree } from '../../motifs/trees';
import type { Stage } from '../../stage';
import { drawKept, shapeOf } from '../../things/draw-kept';
import { goingDown } from './going-down';
import { livingCast } from '../cast/living-cast';

/** A village on a hill above its quay, boats at their moorings in still water, and the lighthouse on top when there is one. */
export function harbour(stage: Stage): Markup {
  const { unit, width, height, heroX, horizonY, otherX } = stage;
  const side = heroX < width / 2 ? -1 : 1;
  const x = (fromHero: number) => heroX - side * fromHero * unit;
  const quayY = horizonY + 0.075 * height;
  const top: Point = [x(-40), horizonY - 0.1 * height];
  const tall = 0.24 * height;
  const parts: Markup[] = [farCoast(stage)];
  if (stage.shows('lighthouse')) parts.push(lighthouseBeam(stage, top[0], top[1], tall, Math.max(width, height) * 0.8));
  const stormy = stage.features.weather === 'storm';
  const water = stormy ? roughWater(stage) : calmWater(stage) + glitter(stage, height * 0.86);
  parts.push(water, hill(stage, x, top, quayY));
  if (stage.shows('lighthouse')) parts.push(lighthouse(stage, top[0], top[1] + 4 * unit, tall));
  if (stage.shows('church')) parts.push(church(stage, x(-60), top[1] + 20 * unit, 0.2 * height));
  parts.push(houses(stage, x, quayY), stormy ? '' : mirrored(stage, x, quayY));
  parts.push(quay(stage, side < 0 ? -20 : width + 20, x(270), quayY, 30 * unit), posts(stage, x, quayY));
  parts.push(moored(stage, { x: x(395), y: quayY + 6 * unit, height: 96 * unit, flip: side > 0 }));
  const near = { x: otherX - side * 10 * unit, y: quayY + 0.05 * height, height: 190 * unit, flip: side > 0 };
  parts.push(nearest(stage, near));
  livingCast(stage)
    .slice(0, 3)
    .forEach((member, index) => parts.push(member.draw(x(150 - 66 * index), quayY + 4 * unit, 92 * unit, side > 0)));
  return parts.join('');
}

/** The vessel that the picture is about, before the quay; a moored boat where none is named. */
function nearest(stage: Stage, at: { x: number; y: number; height: number; flip: boolean }): Markup {
  const { features, unit, width } = stage;
  const stormy = features.weather === 'storm';
  const lost = features.lost !== undefined;
  const vessels = features.things.filter(isVessel);
  const vessel = vessels.find(({ kind }) => kind !== 'boat') ?? vessels[0];
  const height = (vessel?.kind === 'boat' ? 190 : 230) * unit;
  const sunk = (drawing: Markup, flip: boolean) =>
    lost ? goingDown(stage, { ...at, height, flip }, drawing) : drawing;
  if (vessel?.kept) {
    const size = Math.min(height, (0.42 * width) / (shapeOf(vessel.kept).width / shapeOf(vessel.kept).height));
    const placed = {
      at: [at.x, at.y + 8 * unit] as const,
      height: size,
      flip: at.flip,
      shadow: false,
      tint: vessel.tint,
    };
    return sunk(drawKept(stage, vessel.kept, placed), !at.flip);
  }
  if (vessel?.kind !== 'ship') return lost && vessel ? sunk(moored(stage, at, false), at.flip) : moored(stage, at);
  const drawn = ship(stage, {
    ...at,
    height,
    mirrored: !stormy && !lost,
    turn: stormy ? -4 : 0,
    pirate: vessel.word === 'pirate',
  });
  return sunk(drawn, at.flip);
}

function moored(stage: Stage, at: { x: number; y: number; height: number; flip: boolean }, mirrored = true): Markup {
  const stormy = stage.features.weather === 'storm';
  return boat(stage, { ...at, moored: true, mirrored: mirrored && !stormy, turn: stormy ? (at.flip ? 9 : -9) : 0 });
}

/** A storm's waves, kept low by the quay. */
function roughWater(stage: Stage): Markup {
  return (
    farSea(stage) +
    swells(stage, 5, stage.otherX)
      .map(({ markup }) => markup)
      .join('')
  );
}

function hill(
  { gradients, lit, width, height, heroX, unit }: Stage,
  x: (fromHero: number) => number,
  [, topY]: Point,
  quayY: number,
): Markup {
  const outside = heroX < width / 2 ? -60 : width + 60;
  const bottom = quayY + 10 * unit;
  const grass = gradients.between(
    [0, topY],
    [0, height * 0.7],
    [0, mix(lit('#8fb06a', 0.12), lit('#e0c890'), 0.2)],
    [0.35, lit('#6d9258', 0.08)],
    [1, lit('#3d5a48')],
  );
  const outline =
    d`M${outside} ${bottom}L${outside} ${topY + 40 * unit}Q${x(-150)} ${topY - 4 * unit} ${x(-70)} ${topY}` +
    d`Q${x(20)} ${topY} ${x(70)} ${topY + 52 * unit}C${x(130)} ${topY + 130 * unit} ${x(210)} ${quayY - 60 * unit} ${x(292)} ${bottom}Z`;
  return shape(outline, grass);
}

function houses(stage: Stage, x: (fromHero: number) => number, quayY: number): Markup {
  const { unit } = stage;
  const rows: [fromHero: number, up: number, size: number][] = [
    [-150, 122, 58],
    [20, 112, 56],
    [-70, 96, 62],
    [100, 66, 66],
    [-190, 58, 74],
    [-10, 52, 72],
    [-110, 34, 78],
    [182, 12, 82],
    [70, 6, 88],
    [-50, 2, 92],
    [-180, 4, 88],
  ];
  const trees = [
    [150, 52, 52],
    [-140, 92, 50],
    [50, 76, 46],
  ].map(([fromHero = 0, up = 0, size = 0]) => roundTree(stage, [x(fromHero), quayY - up * unit], size * unit));
  return (
    trees.join('') +
    village(
      stage,
      rows.map(([fromHero, up, size]) => [x(fromHero), quayY - up * unit, size * unit] as const),
    )
  );
}

/** Lit windows and the quay's wall in the water before it. */
function mirrored(stage: Stage, x: (fromHero: number) => number, quayY: number): Markup {
  const { unit, lit, gradients, width, heroX } = stage;
  const shade = gradients.down([0, lit('#2d3d44'), 0.75], [1, lit('#2d3d44'), 0]);
  const from = heroX < width / 2 ? 0 : x(290);
  const to = heroX < width / 2 ? x(290) : width;
  const lamps = [182, 70, -50].map((fromHero) =>
    lampReflection(stage, x(fromHero + 18), quayY + 34 * unit, 110 * unit, 13 * unit),
  );
  return rect(from, quayY + 28 * unit, to - from, 90 * unit, shade) + lamps.join('');
}

function posts({ unit, lit }: Stage, x: (fromHero: number) => number, quayY: number): Markup {
  return [265, 215, 150, 85, 20, -45, -110]
    .map((fromHero) => rect(x(fromHero) - 3.5 * unit, quayY - 14 * unit, 7 * unit, 52 * unit, lit('#4a3a30')))
    .join('');
}
