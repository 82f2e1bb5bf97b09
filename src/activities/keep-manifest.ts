import { Context } from '@temporalio/activity';
import type { Activities } from '../contract/activities';
import type { Artifact } from '../domain/film/artifact';
import { manifestOf } from '../domain/making/film-manifest';
import type { ArtifactStore } from '../store/artifact-store';
import { manifestRecipe, noteRun } from '../store/kept-manifests';
import { runStep } from './step/run-step';

/** Only the store can fail it. */
const MOST_FAILURES = 5;

/** The activity that keeps a film's manifest in the store, as JSON, where it is found by the film's id. */
export function createKeepManifest(store: ArtifactStore): Activities['keepManifest'] {
  return async (making) => {
    const { workflowExecution } = Context.current().info;
    if (!workflowExecution) throw new Error('A manifest is kept for a film, and this is no step of one.');
    const { workflowId, runId } = workflowExecution;
    return runStep<Artifact>(store, manifestRecipe(workflowId, runId), MOST_FAILURES, async ({ keepBytes }) => {
      // Before the manifest has its record, or an attempt that dies in between would leave a manifest that nobody finds.
      await noteRun(store, workflowId, runId);
      return keepBytes('application/json', Buffer.from(`${JSON.stringify(manifestOf(making), undefined, 2)}\n`));
    });
  };
}
