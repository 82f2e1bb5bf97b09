import { shownBorder } from '../../film/borders/border';
import { borderName, type StepName } from '../../progress/step-name';
import { lifeOf, type Making } from '../making';
import type { SceneParts } from './scene-parts';
import type { StepLife } from '../steps/step-life';

/** A border of a film: the scenes on its sides, of which that at the start has none before it, and that at the end none after it. */
export interface BorderParts {
  before?: SceneParts;
  after?: SceneParts;
  sides: SceneParts[];
  name: StepName;
  life: StepLife | undefined;
}

/** The borders of a film in its order, one before each scene and one at the end; none where it cuts. */
export function borderPartsOf(making: Making, scenes: readonly SceneParts[]): BorderParts[] {
  if (!shownBorder(making.order.border) || scenes.length === 0) return [];
  const numbered = scenes.map(({ scene: { id, parts }, card }) => {
    return { scene: id, revision: parts?.clip ?? 1, card: card?.place };
  });
  return [...scenes, undefined].map((after, index) => {
    const before = scenes[index - 1];
    const name = borderName(index, numbered);
    return {
      ...(before && { before }),
      ...(after && { after }),
      sides: [before, after].filter((side) => side !== undefined),
      name,
      life: lifeOf(making, name.id),
    };
  });
}
