import { Context } from '@temporalio/activity';
import type { Activities } from '../contract/activities';
import type { Artifact } from '../domain/film/artifact';
import type { Recipe } from '../domain/film/recipe';
import { manifestOf } from '../domain/making/film-manifest';
import type { ArtifactStore } from '../store/artifact-store';
import { runStep } from './step/run-step';

/** Only the store can fail it. */
const MOST_FAILURES = 5;

/** The activity that keeps a film's manifest in the store, as JSON. */
export function createKeepManifest(store: ArtifactStore): Activities['keepManifest'] {
  return async (making) =>
    runStep<Artifact>(store, manifestRecipe(), MOST_FAILURES, ({ keepBytes }) =>
      keepBytes('application/json', Buffer.from(`${JSON.stringify(manifestOf(making), undefined, 2)}\n`)),
    );
}

/** A manifest is nobody else's: what decides it is the film, and the run that ends it. */
function manifestRecipe(): Recipe {
  const { workflowExecution: run } = Context.current().info;
  if (!run) throw new Error('A manifest is kept for a film, and this is no step of one.');
  const inputs = { film: run.workflowId, run: run.runId };
  return { step: 'keepManifest', inputs, provider: 'local', model: 'manifest', settings: {}, version: '1', take: 1 };
}
