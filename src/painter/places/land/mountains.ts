import { hill, meadowEdge, mist } from '../../layers/land';
import { mountainRange } from '../../layers/mountain-range';
import { pineRow, scatteredTrees } from '../../layers/woods';
import type { Markup } from '../../markup';
import { volcano } from '../../motifs/volcano';
import type { Stage } from '../../stage';
import { buildings } from './buildings';
import { figures } from '../cast/figures';
import { waysAcross, waysThrough } from './ways';

/** High snowy mountains, range before range, over a valley with pines. */
export function mountains(stage: Stage): Markup {
  const { unit, horizonY, standY, captionY, height } = stage;
  const wood = hill(stage, { name: 'wood', y: horizonY + 40 * unit, rise: 32 * unit, distance: 0.35 });
  const stand = hill(stage, { name: 'stand', y: standY - 50 * unit, rise: 22 * unit, distance: 0.05 });
  const near = hill(stage, { name: 'near hill', y: captionY + 0.075 * height, rise: 22 * unit, distance: 0 });
  return [
    mountainRange(stage, {
      name: 'far range',
      footY: horizonY + 10 * unit,
      rise: 0.29 * height,
      apart: 190 * unit,
      distance: 0.72,
      snowy: true,
    }),
    mist(stage, horizonY - 0.05 * height),
    mountainRange(stage, {
      name: 'great range',
      footY: horizonY + 70 * unit,
      rise: 0.27 * height,
      apart: 300 * unit,
      distance: 0.4,
      snowy: true,
    }),
    stage.shows('volcano') ? volcano(stage, horizonY + 76 * unit, 0.3 * height) : '',
    mist(stage, horizonY + 10 * unit, 0.6),
    wood.markup,
    pineRow(stage, 'wood pines', wood.ridge, 66 * unit, 0.4),
    mist(stage, horizonY + 90 * unit, 0.3),
    stand.markup,
    near.markup,
    meadowEdge(stage, near.ridge),
    waysThrough(stage),
    scatteredTrees(stage, 'stand trees', stand.ridge, {
      count: 12,
      size: 170 * unit,
      distance: 0.06,
      depth: 44 * unit,
    }),
    buildings(stage, stand.ridge),
    waysAcross(stage),
    figures(stage, stand.ridge),
  ].join('');
}
