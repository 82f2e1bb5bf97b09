import { hill, meadowEdge, mist } from '../../layers/land';
import { mountainRange } from '../../layers/mountain-range';
import { pineRow, scatteredTrees } from '../../layers/woods';
import type { Markup } from '../../markup';
import type { Stage } from '../../stage';
import { buildings } from './buildings';
import { figures } from '../cast/figures';
import { waysAcross, waysThrough } from './ways';

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
    near.markup,
    meadowEdge(stage, near.ridge),
    waysThrough(stage),
    scatteredTrees(stage, 'stand trees', stand.ridge, { count: 7, size: 150 * unit, distance: 0.05, depth: 40 * unit }),
    buildings(stage, stand.ridge),
    waysAcross(stage),
    figures(stage, stand.ridge),
  ].join('');
}
