import { BED, FILM, LOGO, MANIFEST, SCRIPT, SOUND } from '../progress/step-name';
import { borderPartsOf } from './parts/border-parts';
import type { Making } from './making';
import { overPurse } from './over-purse';
import { needingAttention, whyFailed } from './review/attention';
import { reviewBefore } from './review/review-before';
import { sceneStatus, type SceneParts } from './parts/scene-parts';
import { shownPartsOf } from './parts/shown-parts';
import type { StepLife } from './steps/step-life';

/** How a film ends that has nothing under way, and nothing left that may begin. */
export type Ending =
  | { is: 'made' }
  /** In sentences for a person, a line for each scene; of the purse, of scenes, or of a step, whose failure has a stable type. */
  | { is: 'failed'; of: 'purse' | 'scenes' | 'review'; message: string }
  | { is: 'failed'; of: 'step'; message: string; type: string };

/** How a film ends; undefined while there is something left to make. */
export function endingOf(making: Making): Ending | undefined {
  const problem = overPurse(making);
  if (problem !== undefined) return { is: 'failed', of: 'purse', message: problem };
  for (const { id } of [LOGO, SCRIPT, BED, SOUND, FILM, MANIFEST]) {
    const life = making.steps[id];
    if (life?.is === 'failed') return failureOf(life);
  }
  const scenes = shownPartsOf(making);
  const failed = scenes.filter((parts) => sceneStatus(parts) === 'failed');
  const isFinal = making.gaveUp || needingAttention(making).length === 0 || failed.some(({ card }) => card);
  if (failed.length > 0 && isFinal) return { is: 'failed', of: 'scenes', message: failed.map(sentenceOf).join('\n') };
  if (failed.length > 0) return undefined;
  if (making.gaveUp) return { is: 'failed', of: 'review', message: notApproved(making) };
  const border = borderPartsOf(making, scenes).find(({ life }) => life?.is === 'failed');
  if (border?.life) return failureOf(border.life);
  return making.steps[MANIFEST.id]?.is === 'made' ? { is: 'made' } : undefined;
}

function failureOf({ failure = '', failureType = '' }: StepLife): Ending {
  return { is: 'failed', of: 'step', message: failure, type: failureType };
}

function sentenceOf(parts: SceneParts): string {
  const what = parts.card ? `The ${parts.card.place} card` : `Scene ${parts.position}`;
  return `${what} could not be made: ${whyFailed(parts)}`;
}

function notApproved(making: Making): string {
  return (
    `Nobody has approved its ${reviewBefore(making) ?? 'scenes'} in the time that was given for it. What was made for it stays in the ` +
    'store: order it again, and it goes on from there.'
  );
}
