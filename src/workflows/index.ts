import { setWorkflowOptions, workflowInfo } from '@temporalio/workflow';
import type { MakeFilm, PlanFilm } from '../contract/film';
import type { ImageGate } from '../contract/gate';
import { makeFilm } from './film/make-film';
import { imageGate } from './gate/image-gate';
import { planFilm } from './plan/plan-film';

export { imageGate, makeFilm, planFilm };

// The compiler sees to it that they are what the contract promises.
void ({ imageGate, makeFilm, planFilm } satisfies { imageGate: ImageGate; makeFilm: MakeFilm; planFilm: PlanFilm });

// Where workers are versions of a deployment a film ends on the one that began it. A gate has no end, and goes along to the next.
// Of a worker that is none the server takes no such word, and would refuse all that its gates say.
setWorkflowOptions(() => {
  const isVersioned = Boolean(workflowInfo().currentDeploymentVersion?.deploymentName);
  return isVersioned ? { versioningBehavior: 'AUTO_UPGRADE' } : {};
}, imageGate);
