import { FILM } from '../../progress/step-name';
import { endingOf } from '../ending';
import { scriptOf, type Making } from '../making';
import { gateOf, isReady } from '../review/gates';
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
  const gate = gateOf(making);
  if (gate && isReady(making, gate)) return `${gate} review`;
  return shownPartsOf(making).every((parts) => parts.card || isPaired(parts)) ? 'rendering' : 'making';
}
