import { FILM } from '../../progress/step-name';
import { endingOf } from '../ending';
import { scriptOf, type Making } from '../making';
import { reviewBefore, isReady } from '../review/review-before';
import { isPaired } from '../parts/scene-view';
import { shownPartsOf } from '../parts/shown-parts';
import type { Stage } from './board';

/** Where a film is on its way. That it was cancelled only its server knows. */
export function stageOf(making: Making): Stage {
  const ending = endingOf(making);
  if (ending) return ending.is;
  const merge = making.steps[FILM.id]?.is;
  if (merge === 'asked' || merge === 'made') return 'merging';
  if (!scriptOf(making)) return 'scripting';
  const review = reviewBefore(making);
  if (review && isReady(making, review)) return `${review} review`;
  return shownPartsOf(making).every((parts) => parts.card || isPaired(parts)) ? 'rendering' : 'making';
}
