import { mix, type Colour } from '../../colour';
import { find } from '../../features';
import { farCoast } from '../../layers/far-land';
import { circle, d, rect, shape, type Markup } from '../../markup';
import { windowPane } from '../../motifs/lamplight';
import { church } from '../../motifs/buildings/church';
import { car } from '../../motifs/ways/car';
import { cart } from '../../motifs/ways/cart';
import { fountain } from '../../motifs/fountain';
import { sign } from '../../motifs/sign';
import { stalls } from '../../motifs/stalls';
import type { Stage } from '../../stage';
import { figures } from '../cast/figures';
import { floodBefore, floodWater } from '../../layers/flood';
import { afloat } from '../sea/afloat';
import { cobbles } from './cobbles';

const FRONTS: readonly [Colour, ...Colour[]] = [
  '#e9b27a',
  '#d9776a',
  '#f0dcb0',
  '#8fb0a8',
  '#c9a0b0',
  '#a9bcd6',
  '#e6c95f',
];
const ROOFS: readonly [Colour, ...Colour[]] = ['#9c4a3c', '#7a4436', '#5c5f78', '#8a5a3a'];

/** A row of gabled town houses along a cobbled square with lamps, and stalls on a market day. */
export function street(stage: Stage): Markup {
  const { unit, standY, heroX, width } = stage;
  const footY = standY - 66 * unit;
  const rolling = find(stage.features, 'car');
  const flip = heroX > width / 2;
  const { flooded } = stage.features;
  return [
    farCoast(stage),
    stage.shows('church') ? church(stage, stage.otherX, footY, 0.36 * stage.height) : '',
    houses(stage, footY),
    flooded ? floodWater(stage, footY) : cobbles(stage, footY),
    lamps(stage, footY),
    sign(stage, [stage.otherX, footY - 150 * unit]),
    stage.shows('market') ? stalls(stage, standY - 24 * unit) : '',
    flooded ? afloat({ ...stage, horizonY: footY - 60 * unit }, true) : '',
    stage.shows('fountain') ? fountain(stage, [heroX, standY + 4 * unit], 190 * unit) : '',
    rolling ? car(stage, rolling.word, [heroX, standY + 2 * unit], 120 * unit, flip) : '',
    stage.shows('cart') ? cart(stage, [heroX, standY + 2 * unit], 130 * unit, flip) : '',
    figures(stage, { yAt: () => standY - 22 * unit }),
    flooded ? floodBefore(stage) : '',
  ].join('');
}

function houses(stage: Stage, footY: number): Markup {
  const { width, unit } = stage;
  const random = stage.random('street houses');
  const parts: Markup[] = [];
  let index = 0;
  for (let x = -random.between(10, 60) * unit; x < width; index++) {
    const broad = random.between(104, 138) * unit;
    const tall = random.between(200, 290) * unit;
    parts.push(house(stage, { x, broad, tall, footY, order: index, gable: random.next() }));
    x += broad;
  }
  return parts.join('');
}

interface Front {
  x: number;
  broad: number;
  tall: number;
  footY: number;
  /** Chooses the colours. */
  order: number;
  /** From 0 to 1: which gable. */
  gable: number;
}

function house(stage: Stage, { x, broad, tall, footY, order, gable }: Front): Markup {
  const { lit, unit, gradients, features } = stage;
  const wall = lit(FRONTS[order % FRONTS.length] ?? FRONTS[0]);
  const roof = lit(features.season === 'winter' ? '#f4f8fc' : (ROOFS[order % ROOFS.length] ?? ROOFS[0]));
  const topY = footY - tall;
  const peak = 74 * unit;
  const middle = x + broad / 2;
  const outline =
    gable < 0.5
      ? d`M${x - 5 * unit} ${topY}L${middle} ${topY - peak}L${x + broad + 5 * unit} ${topY}Z`
      : d`M${x - 4 * unit} ${topY}L${x + 14 * unit} ${topY - peak * 0.7}H${x + broad - 14 * unit}L${x + broad + 4 * unit} ${topY}Z`;
  const pane = 25 * unit;
  const windows: Markup[] = [];
  for (let y = topY + 22 * unit; y < footY - 110 * unit; y += 58 * unit) {
    for (const part of [0.22, 0.5, 0.78]) {
      windows.push(windowPane(stage, x + broad * part - pane / 2, y, pane, pane * 1.35));
      windows.push(rect(x + broad * part - pane * 0.65, y + pane * 1.42, pane * 1.3, 4 * unit, lit('#fff6e2')));
    }
  }
  const doorX = x + broad * (order % 2 ? 0.66 : 0.2);
  return [
    rect(x + broad * 0.7, topY - peak * 0.95, 15 * unit, peak * 0.7, lit('#7a5446')),
    shape(outline, gradients.down([0, roof], [1, mix(roof, lit('#33242e'), 0.3)])),
    rect(x, topY, broad, tall, gradients.down([0, mix(wall, '#ffffff', 0.06)], [1, mix(wall, lit('#3a2c40'), 0.28)])),
    gable < 0.5
      ? shape(
          d`M${x + 8 * unit} ${topY + unit}L${middle} ${topY - peak + 14 * unit}L${x + broad - 8 * unit} ${topY + unit}Z`,
          wall,
        )
      : '',
    gable < 0.5 ? windowPane(stage, middle - 9 * unit, topY - 34 * unit, 18 * unit, 22 * unit) : '',
    rect(x + broad - 2 * unit, topY, 3 * unit, tall, lit('#3a2c40'), 0.3),
    ...windows,
    rect(x, footY - 88 * unit, broad, 5 * unit, lit('#fff6e2'), 0.8),
    shape(
      d`M${doorX} ${footY}V${footY - 60 * unit}a${12 * unit} ${12 * unit} 0 0 1 ${24 * unit} 0V${footY}Z`,
      lit('#5a3a2c'),
    ),
    windowPane(stage, x + broad * (order % 2 ? 0.14 : 0.48), footY - 66 * unit, 46 * unit, 40 * unit),
  ].join('');
}

function lamps(stage: Stage, footY: number): Markup {
  const { width, unit, lit, palette, gradients } = stage;
  const iron = lit('#2b303e');
  const halo = gradients.around(
    [0, palette.lamp, 0.75 * palette.darkness],
    [0.3, palette.lamp, 0.22 * palette.darkness],
    [1, palette.lamp, 0],
  );
  return [0.1, 0.5, 0.9]
    .map((part) => {
      const [x, y] = [width * part, footY + 22 * unit];
      return [
        rect(x - 3 * unit, y - 150 * unit, 6 * unit, 152 * unit, iron),
        shape(d`M${x - 13 * unit} ${y + 2 * unit}Q${x} ${y - 22 * unit} ${x + 13 * unit} ${y + 2 * unit}Z`, iron),
        circle(x, y - 164 * unit, 80 * unit, halo),
        shape(
          d`M${x - 9 * unit} ${y - 150 * unit}L${x - 13 * unit} ${y - 176 * unit}H${x + 13 * unit}L${x + 9 * unit} ${y - 150 * unit}Z`,
          palette.darkness >= 0.3 ? '#fff3c6' : lit('#dfe9ee'),
        ),
        shape(d`M${x - 16 * unit} ${y - 175 * unit}L${x} ${y - 190 * unit}L${x + 16 * unit} ${y - 175 * unit}Z`, iron),
      ].join('');
    })
    .join('');
}
