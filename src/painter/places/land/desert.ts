import { mix } from '../../colour';
import { mist } from '../../layers/land';
import { mountainRange } from '../../layers/mountain-range';
import { d, shape, stroke, placed, ellipse, type Markup, type Point } from '../../markup';
import { below, createRidge, rounded, type Ridge } from '../../ridge';
import { BUILDING_KINDS, CREATURE_KINDS, OBJECT_KINDS } from '../../motifs/kinds';
import type { Stage } from '../../stage';
import { buildings } from './buildings';
import { figures } from '../cast/figures';
import { waysAcross } from './ways';

/** Dunes with sharp crests, one side lit and one in shade, table mountains far behind. */
export function desert(stage: Stage): Markup {
  const { width, unit, horizonY, standY, captionY, height } = stage;
  const stand = rounded(
    createRidge(stage.random('stand'), { width, y: standY - 46 * unit, rise: 26 * unit, roughness: 0.36, detail: 2 }),
  );
  return [
    mountainRange(stage, {
      name: 'far rocks',
      footY: horizonY + 20 * unit,
      rise: 105 * unit,
      apart: 150 * unit,
      distance: 0.72,
      snowy: false,
    }),
    mist(stage, horizonY, 0.5),
    dune(stage, 'far dune', horizonY + 14 * unit, 26 * unit, 0.55),
    dune(stage, 'middle dune', horizonY + 62 * unit, 34 * unit, 0.3),
    duneAlong(stage, stand, standY, 0.06),
    stage.shows(...BUILDING_KINDS, ...CREATURE_KINDS, ...OBJECT_KINDS)
      ? ''
      : cactus(
          stage,
          [stage.otherX + (stage.otherX > stage.heroX ? 60 : -60) * unit, stand.yAt(stage.otherX) + 24 * unit],
          120 * unit,
        ),
    buildings(stage, stand),
    waysAcross(stage),
    dune(stage, 'near dune', captionY + 0.08 * height, 30 * unit, 0),
    figures(stage, stand),
  ].join('');
}

function dune(stage: Stage, name: string, y: number, rise: number, distance: number): Markup {
  const ridge = rounded(createRidge(stage.random(name), { width: stage.width, y, rise, roughness: 0.42, detail: 2 }));
  return duneAlong(stage, ridge, y, distance);
}

function duneAlong(stage: Stage, ridge: Ridge, y: number, distance: number): Markup {
  const { gradients, lit, palette, height, unit } = stage;
  const sand = gradients.between(
    [0, y - 40 * unit],
    [0, y + 320 * unit],
    [0, mix(lit('#f5cc8b', distance), palette.glow, 0.25)],
    [1, lit('#b5774a', distance)],
  );
  const shade = gradients.between(
    [0, y - 30 * unit],
    [0, y + 120 * unit],
    [0, lit('#7a4640', distance), 0.42],
    [1, lit('#7a4640', distance), 0],
  );
  const faces = crestsOf(ridge)
    .map((crest) => shadedFace(stage, ridge, crest))
    .join('');
  return shape(below(ridge, height + 10), sand) + (faces && shape(faces, shade));
}

function crestsOf({ points }: Ridge): Point[] {
  return points.filter(([, y], index) =>
    points.slice(Math.max(0, index - 9), index + 10).every(([, otherY]) => otherY >= y),
  );
}

/** The slope of a dune away from the light: down its crest line, and back along a wave in the sand. */
function shadedFace({ unit, lightX }: Stage, ridge: Ridge, [x, y]: Point): string {
  const away = lightX < x ? 1 : -1;
  const along = Array.from({ length: 15 }, (_, step) => x + away * step * 24 * unit);
  const line = along.map((alongX) => d`L${alongX} ${ridge.yAt(alongX)}`).join('');
  const endX = along.at(-1) ?? x;
  return (
    d`M${x} ${y}` +
    line +
    d`C${endX - away * 60 * unit} ${ridge.yAt(endX) + 30 * unit} ${x + away * 170 * unit} ${y + 170 * unit} ${x + away * 120 * unit} ${y + 210 * unit}` +
    d`C${x - away * 70 * unit} ${y + 150 * unit} ${x + away * 90 * unit} ${y + 50 * unit} ${x} ${y}Z`
  );
}

function cactus({ lit, gradients }: Stage, [x, y]: Point, height: number): Markup {
  const green = gradients.across([0, lit('#3f6b4c')], [0.6, lit('#6f9c5e')], [1, lit('#5b8a56')]);
  const ribs = 'M-2 -4V-92M3 -4V-90';
  return placed(
    { x, y, scale: height / 100 },
    ellipse(4, 0, 26, 3, lit('#3a2430'), 0.3),
    shape(
      'M-8 0V-90A8 8 0 0 1 8 -90V-46H16A4 4 0 0 0 20 -50V-64A5 5 0 0 1 30 -64V-46A12 12 0 0 1 18 -34H8V0ZM-8 -28H-18A12 12 0 0 1 -30 -40V-58A5 5 0 0 1 -20 -58V-44A4 4 0 0 0 -16 -40H-8Z',
      green,
    ),
    stroke(ribs, lit('#2e5640'), 1, 0.6),
  );
}
