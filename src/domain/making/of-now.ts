import { readBorderId, readStepId, type SceneStep } from '../progress/step-id';
import { borderPartsOf } from './parts/border-parts';
import type { Making } from './making';
import { partId } from './parts/scene-parts';
import { shownPartsOf } from './parts/shown-parts';

/** Whether a step is of the film as it is now: not of a scene as it was before a change, or that is skipped. */
export function isOfNow(making: Making, stepId: string): boolean {
  if (readBorderId(stepId)) {
    return borderPartsOf(making, shownPartsOf(making)).some(({ name }) => name.id === stepId);
  }
  const { step, scene: id } = readStepId(stepId) ?? {};
  const scene = making.scenes.find((each) => each.id === id);
  return !scene || (!scene.isSkipped && partId(step as SceneStep, scene) === stepId);
}
