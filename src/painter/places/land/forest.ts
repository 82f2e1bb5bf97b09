import { hill, meadowEdge, mist } from '../../layers/land';
import { pineRow } from '../../layers/woods';
import { d, shape, type Markup } from '../../markup';
import { pine, roundTree } from '../../motifs/trees';
import { createRidge, type Ridge } from '../../ridge';
import type { Stage } from '../../stage';
import { buildings } from './buildings';
import { figures } from '../cast/figures';
import { waysAcross, waysThrough } from './ways';

/** A clearing in the woods: row behind row of pines fading into mist, tall trees at the sides. */
export function forest(stage: Stage): Markup {
  const { width, unit, horizonY, standY, captionY, height } = stage;
  const rows = [0, 1, 2, 3].map((row) => {
    const distance = 0.78 - row * 0.19;
    const y = horizonY - 30 * unit + row * 36 * unit;
    const ridge = createRidge(stage.random(`wood ${row}`), {
      width,
      y,
      rise: (44 - row * 8) * unit,
      roughness: 0.4,
      detail: 4,
    });
    return pineRow(stage, `pines ${row}`, ridge, (110 + row * 52) * unit, distance) + mist(stage, y + 20 * unit, 0.4);
  });
  const stand = hill(stage, { name: 'stand', y: standY - 40 * unit, rise: 16 * unit, distance: 0.04 });
  const near = hill(stage, { name: 'near hill', y: captionY + 0.08 * height, rise: 18 * unit, distance: 0 });
  return [
    ...rows,
    shafts(stage),
    stand.markup,
    near.markup,
    meadowEdge(stage, near.ridge),
    waysThrough(stage),
    sides(stage, stand.ridge),
    buildings(stage, stand.ridge),
    waysAcross(stage),
    figures(stage, stand.ridge),
  ].join('');
}

/** Trees that stand left and right of the clearing, the nearest tallest and cut by the edge of the picture. */
function sides(stage: Stage, ground: Ridge): Markup {
  const { width, unit, features } = stage;
  const random = stage.random('sides');
  const trees = [0, 1].flatMap((side) =>
    [0.2, 0.12, 0.035, -0.02].map((inwards, index) => {
      const x = width * (side ? 1 - inwards : inwards) + random.between(-14, 14) * unit;
      return {
        x,
        y: ground.yAt(x) + (14 + index * 20) * unit,
        tall: (300 + index * 120) * unit * random.between(0.9, 1.1),
        round: index < 2 && random.chance(features.season === 'autumn' ? 0.8 : 0.4),
      };
    }),
  );
  return trees
    .sort((one, other) => one.y - other.y)
    .map(({ x, y, tall, round }) =>
      round ? roundTree(stage, [x, y], tall * 0.8, 0.04) : pine(stage, [x, y], tall, 0.04),
    )
    .join('');
}

/** Slanting light between the trees. */
function shafts({ lightX, lightY, standY, unit, palette, gradients, features, width }: Stage): Markup {
  if (features.weather !== 'clear' && features.weather !== 'fog') return '';
  const lean = lightX < width / 2 ? 1 : -1;
  const glow = gradients.between(
    [0, lightY],
    [0, standY],
    [0, palette.glow, 0],
    [0.4, palette.glow, 0.34],
    [1, palette.glow, 0],
  );
  return [-150, -40, 70, 190]
    .map((across, index) => {
      const x = lightX + across * unit;
      const half = (10 + index * 5) * unit;
      return shape(
        d`M${x - half} ${lightY}L${x + lean * 150 * unit - half * 4} ${standY}H${x + lean * 150 * unit + half * 4}L${x + half} ${lightY}Z`,
        glow,
        0.5,
      );
    })
    .join('');
}
