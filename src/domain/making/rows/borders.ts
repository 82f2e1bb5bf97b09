import { shownBorder } from '../../film/borders/border';
import { formatOf } from '../../film/order/order-format';
import { borderPartsOf, type BorderParts } from '../parts/border-parts';
import { logoOf } from '../parts/logo-of';
import type { Making } from '../making';
import type { SceneParts } from '../parts/scene-parts';
import { isPaired, sceneView } from '../parts/scene-view';
import { isWanted } from '../steps/step-life';

/** Each border as soon as the voices and the pictures of the scenes on its sides are there. */
export function borders(making: Making, scenes: SceneParts[]) {
  return borderPartsOf(making, scenes)
    .filter(({ sides, life }) => isWanted(life) && sides.every(isPaired))
    .map((parts) => ({ activity: 'renderBorder' as const, name: parts.name, input: inputOf(making, parts) }));
}

function inputOf(making: Making, { before, after }: BorderParts) {
  const { order } = making;
  return {
    // Into black and out of it is the same whatever is between the scenes.
    border: before && after ? shownBorder(order.border)! : ('dip' as const),
    ...(before && { before: sceneView(order, before) }),
    ...(after && { after: sceneView(order, after) }),
    format: formatOf(order),
    ...logoOf(making),
    ...(order.draft && { draft: true as const }),
  };
}
