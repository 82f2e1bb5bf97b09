import { FILM } from '../../progress/step-name';
import type { Making } from '../making';
import { overPurse } from '../over-purse';

/** Why nothing of a film can be changed any more, in a sentence; undefined while it is open. */
export function closedSentence(making: Making): string | undefined {
  const merge = making.steps[FILM.id]?.is;
  if (making.gaveUp || overPurse(making) !== undefined) {
    return 'The film is about to fail: order it again, and change it then.';
  }
  if (merge !== 'asked' && merge !== 'made') return undefined;
  return 'It is too late: the film is being merged already. Wait until it is made, and make another one of it with "storyreel remake".';
}
