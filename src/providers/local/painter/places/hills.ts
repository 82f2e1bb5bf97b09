import { hill, meadowEdge, mist } from '../layers/land';
import { mountainRange } from '../layers/mountain-range';
import { pineRow, scatteredTrees } from '../layers/woods';
import { d, shape, stroke, type Markup } from '../markup';
import { bridge, river } from '../motifs/bridge';
import type { Stage } from '../stage';
import { buildings } from './buildings';
import { figures } from './figures';

/** Rolling meadows before distant mountains: where stories happen that name no other place. */
export function hills(stage: Stage): Markup {
  const { unit, horizonY, standY, captionY, height } = stage;
  const far = hill(stage, { name: 'far hill', y: horizonY + 6 * unit, rise: 34 * unit, distance: 0.6 });
  const middle = hill(stage, { name: 'middle hill', y: horizonY + 48 * unit, rise: 34 * unit, distance: 0.32 });
  const stand = hill(stage, { name: 'stand', y: standY - 52 * unit, rise: 24 * unit, distance: 0.05 });
  const near = hill(stage, { name: 'near hill', y: captionY + 0.075 * height, rise: 24 * unit, distance: 0 });
  return [
    mountainRange(stage, {
      name: 'mountains',
      footY: horizonY + 20 * unit,
      rise: 190 * unit,
      apart: 210 * unit,
      distance: 0.7,
      snowy: true,
    }),
    mist(stage, horizonY - 10 * unit),
    far.markup,
    pineRow(stage, 'far pines', far.ridge, 34 * unit, 0.55),
    mist(stage, horizonY + 40 * unit, 0.35),
    middle.markup,
    scatteredTrees(stage, 'middle trees', middle.ridge, {
      count: 16,
      size: 62 * unit,
      distance: 0.3,
      depth: 50 * unit,
    }),
    mist(stage, standY - 60 * unit, 0.2),
    stand.markup,
    stage.shows('bridge') || stage.shows('river') ? river(stage) : '',
    stage.shows('bridge') ? bridge(stage) : '',
    stage.shows('path') || stage.shows('cottage') || stage.shows('castle') ? path(stage) : '',
    scatteredTrees(stage, 'stand trees', stand.ridge, { count: 7, size: 150 * unit, distance: 0.05, depth: 40 * unit }),
    buildings(stage, stand.ridge),
    near.markup,
    meadowEdge(stage, near.ridge),
    figures(stage, stand.ridge),
  ].join('');
}

/** A path that winds from the bottom of the picture to what stands on the hill. */
export function path({ width, height, standY, heroX, unit, lit }: Stage): Markup {
  const [topX, topY] = [heroX + 4 * unit, standY - 28 * unit];
  const middleX = width / 2 + (width / 2 - heroX) * 0.3;
  const ribbon = d`M${topX - 6 * unit} ${topY}C${topX - 10 * unit} ${topY + 90 * unit} ${middleX - 10 * unit} ${topY + 70 * unit} ${middleX - 40 * unit} ${topY + 190 * unit}S${width * 0.38} ${height * 0.92} ${width * 0.4} ${height}H${width * 0.62}C${width * 0.56} ${height * 0.92} ${middleX + 60 * unit} ${topY + 280 * unit} ${middleX + 40 * unit} ${topY + 180 * unit}S${topX + 30 * unit} ${topY + 90 * unit} ${topX + 8 * unit} ${topY}Z`;
  return shape(ribbon, lit('#dcc79a'), 0.9) + stroke(ribbon, lit('#8f7d5c'), 1.5 * unit, 0.35);
}
