import type { ReplacedStep } from '../progress/progress';
import { readBorderId, readStepId } from '../progress/step-id';
import { borderPartsOf } from './parts/border-parts';
import type { Making } from './making';
import { isOfNow } from './of-now';
import { shownPartsOf } from './parts/shown-parts';
import { stepProgress } from './step-progress';

/** The steps that were made for scenes as they were before persons changed them. */
export function replacedSteps(making: Making): ReplacedStep[] {
  if (!making.revisions) return [];
  const count = making.scenes.length;
  const ofScenes = making.scenes.flatMap(({ steps, isSkipped }, index) =>
    Object.entries(steps)
      .filter(([id, { is }]) => is === 'made' && (isSkipped || !isOfNow(making, id)))
      .map(([id, life]) => {
        const title = `scene ${index + 1}/${count}: ${readStepId(id)?.step ?? ''} before it was changed`;
        return { id, title, step: stepProgress(life) };
      }),
  );
  const borders = new Set(borderPartsOf(making, shownPartsOf(making)).map(({ name }) => name.id));
  const ofBorders = Object.entries(making.steps)
    .filter(([id, { is }]) => is === 'made' && readBorderId(id) && !borders.has(id))
    .map(([id, life]) => ({ id, title: 'border before a change', step: stepProgress(life) }));
  return [...ofScenes, ...ofBorders];
}
