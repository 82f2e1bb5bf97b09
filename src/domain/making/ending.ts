import { BED, FILM, LOGO, SCRIPT, SOUND } from '../progress/step-name';
import { borderPartsOf } from './border-parts';
import type { Making } from './making';
import { MANIFEST } from './rows/manifest';
import { overPurse } from './over-purse';
import { sceneStatus, type SceneParts } from './scene-parts';
import { shownPartsOf } from './shown-parts';
import type { StepLife } from './steps/step-life';

/** How a film ends that has nothing under way, and nothing left that may begin. */
export type Ending =
  | { is: 'made' }
  /** In sentences for a person, a line for each scene; of the purse, of scenes, or of a step, whose failure has a stable type. */
  | { is: 'failed'; of: 'purse' | 'scenes'; message: string }
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
  if (failed.length > 0) return { is: 'failed', of: 'scenes', message: failed.map(sentenceOf).join('\n') };
  const border = borderPartsOf(making, scenes).find(({ life }) => life?.is === 'failed');
  if (border?.life) return failureOf(border.life);
  return making.steps[MANIFEST.id]?.is === 'made' ? { is: 'made' } : undefined;
}

function failureOf({ failure = '', failureType = '' }: StepLife): Ending {
  return { is: 'failed', of: 'step', message: failure, type: failureType };
}

/** Both reasons, where the voice and the picture have failed. */
function sentenceOf({ position, card, voice, picture, clip }: SceneParts): string {
  const what = card ? `The ${card.place} card` : `Scene ${position}`;
  const reasons = [...new Set([voice, picture, clip])].filter((life): life is StepLife => life?.is === 'failed');
  return `${what} could not be made: ${reasons.map(({ failure }) => failure).join(' ')}`;
}
