import { farCoast } from '../layers/far-land';
import { calmWater, glitter, lampReflection } from '../layers/water';
import { mix } from '../colour';
import { d, rect, shape, type Markup, type Point } from '../markup';
import { boat } from '../motifs/boat';
import { quay, village } from '../motifs/cottage';
import { lighthouse, lighthouseBeam } from '../motifs/lighthouse';
import { folk, person } from '../motifs/person';
import { roundTree } from '../motifs/trees';
import type { Stage } from '../stage';

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
  parts.push(calmWater(stage), glitter(stage, height * 0.86), hill(stage, x, top, quayY));
  if (stage.shows('lighthouse')) parts.push(lighthouse(stage, top[0], top[1] + 4 * unit, tall));
  parts.push(houses(stage, x, quayY), mirrored(stage, x, quayY));
  parts.push(quay(stage, side < 0 ? -20 : width + 20, x(270), quayY, 30 * unit), posts(stage, x, quayY));
  folk(stage).forEach(({ word }, index) => {
    parts.push(
      person(stage, {
        word,
        at: [x(205 - 70 * index), quayY + 4 * unit],
        height: 76 * unit,
        flip: side > 0,
        lamp: stage.shows('lamp'),
      }),
    );
  });
  parts.push(
    boat(stage, { x: x(395), y: quayY + 6 * unit, height: 96 * unit, flip: side > 0, moored: true, mirrored: true }),
  );
  parts.push(
    boat(stage, {
      x: otherX - side * 10 * unit,
      y: quayY + 0.05 * height,
      height: 190 * unit,
      flip: side > 0,
      moored: true,
      mirrored: true,
    }),
  );
  return parts.join('');
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
