import { ApplicationFailure } from '@temporalio/workflow';
import { FAILURES } from '../../contract/failures';
import type { MadeFilm } from '../../contract/film';
import type { Artifact } from '../../domain/film/artifact';
import type { Film } from '../../domain/film/film';
import { endingOf, type Ending } from '../../domain/making/ending';
import { scriptOf, type Making } from '../../domain/making/making';
import { FILM, MANIFEST } from '../../domain/progress/step-name';

/** What a film answers that has nothing left to be made; throws its failure when it could not be made. */
export function resultOf(making: Making): MadeFilm {
  const ending = endingOf(making);
  if (ending?.is === 'failed') throw filmFailure(ending);
  // A mistake in a rule, and no end of the film: the workflow task fails, and the film goes on once the rule is mended.
  if (!ending) throw new Error('Nothing more of the film can begin, but it is neither made nor failed.');
  const { steps, order, scenes } = making;
  return {
    title: scriptOf(making)?.title ?? order.story.title,
    sceneCount: scenes.length,
    film: steps[FILM.id]?.made as Film,
    manifest: steps[MANIFEST.id]?.made as Artifact,
  };
}

const TYPES = { purse: FAILURES.overPurse, scenes: FAILURES.scenesFailed, review: FAILURES.notApproved };

/** What a film fails with that ends so. */
function filmFailure(ending: Ending & { is: 'failed' }): ApplicationFailure {
  return ApplicationFailure.nonRetryable(ending.message, ending.of === 'step' ? ending.type : TYPES[ending.of]);
}
