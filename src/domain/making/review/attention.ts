import type { Making } from '../making';
import { sceneStatus, type SceneParts } from '../parts/scene-parts';
import { shownScenesOf } from '../parts/shown-parts';
import type { StepLife } from '../steps/step-life';

/** Whether a scene that cannot be made waits for a person, and does not fail its film. */
function heedsAttention({ order }: Making): boolean {
  return (order.attentionTimeoutMs ?? 0) > 0;
}

/** The scenes that need attention, in the order of the film. */
export function needingAttention(making: Making): SceneParts[] {
  if (!heedsAttention(making)) return [];
  const failed = shownScenesOf(making).filter((parts) => sceneStatus(parts) === 'failed');
  // No change of a scene mends a full disk: the film fails, and is ordered again when there is room.
  return failed.some(isOfMachine) ? [] : failed;
}

/** Why a scene could not be made: both reasons, where the voice and the picture have failed. */
export function whyFailed({ voice, picture, clip }: SceneParts): string {
  const reasons = [...new Set([voice, picture, clip])].filter((life): life is StepLife => life?.is === 'failed');
  return reasons.map(({ failure }) => failure).join(' ');
}

function isOfMachine({ voice, picture, clip }: SceneParts): boolean {
  return [voice, picture, clip].some((life) => life?.is === 'failed' && life.isOfMachine);
}
