import type { Artifact } from '../domain/film/artifact';
import type { Recipe } from '../domain/film/recipe';
import type { ArtifactStore } from './artifact-store';
import { recipeKey } from './recipe-key';

/** The recipe of a manifest: it is nobody else's, so what decides it is the film, and the run that ends it. */
export function manifestRecipe(film: string, run: string): Recipe {
  return ofFilm('keepManifest', { film, run }, 1);
}

/**
 * Notes that a run ends a film, so that its manifest is found by the film alone, also when the server has forgotten the run. A
 * record stays as it was saved first; so the runs of a film are takes of one recipe, and the last take is the latest run.
 * They name no bytes: a manifest that is lost does not take those after it along. Noting a run again changes nothing.
 */
export async function noteRun(store: ArtifactStore, film: string, run: string): Promise<void> {
  for (let take = 1; ; take++) {
    const recipe = runRecipe(film, take);
    const key = recipeKey(recipe);
    const nowMs = Date.now();
    const record =
      (await store.findRecord(key)) ??
      (await store.saveRecord({ key, recipe, result: { run }, artifacts: [], startedAtMs: nowMs, endedAtMs: nowMs }));
    if ((record.result as NotedRun).run === run) return;
  }
}

/** The manifests that the store has of a film, the latest first. */
export async function* keptManifests(store: ArtifactStore, film: string): AsyncGenerator<Artifact> {
  const runs: string[] = [];
  for (let take = 1; ; take++) {
    const record = await store.findRecord(recipeKey(runRecipe(film, take)));
    if (!record) break;
    runs.unshift((record.result as NotedRun).run);
  }
  for (const run of runs) {
    const record = await store.findRecord(recipeKey(manifestRecipe(film, run)));
    if (record) yield record.result as Artifact;
  }
}

interface NotedRun {
  run: string;
}

function runRecipe(film: string, take: number): Recipe {
  return ofFilm('noteRun', { film }, take);
}

function ofFilm(step: string, inputs: Recipe['inputs'], take: number): Recipe {
  return { step, inputs, provider: 'local', model: 'manifest', settings: {}, version: '1', take };
}
