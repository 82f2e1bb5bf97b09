import type { Artifact } from '../../src/domain/film/artifact';
import type { ArtifactStore } from '../../src/store/artifact-store';
import { keptManifests, manifestRecipe, noteRun } from '../../src/store/kept-manifests';
import { recipeKey } from '../../src/store/recipe-key';
import { createMemoryStore } from '../support/store/memory-store';
import { MemoryContents } from '../support/store/memory-contents';

let contents: MemoryContents;
let store: ArtifactStore;
beforeEach(() => {
  contents = new MemoryContents();
  store = createMemoryStore(contents);
});

/** Keeps a manifest as the step does. */
async function keep(film: string, run: string): Promise<Artifact> {
  const recipe = manifestRecipe(film, run);
  const key = recipeKey(recipe);
  await noteRun(store, film, run);
  const manifest = await store.putBytes(key, 'application/json', Buffer.from(`{"${film}":"${run}"}`));
  await store.saveRecord({ key, recipe, result: manifest, artifacts: [manifest], startedAtMs: 1, endedAtMs: 2 });
  return manifest;
}

async function kept(film: string): Promise<Artifact[]> {
  const all: Artifact[] = [];
  for await (const manifest of keptManifests(store, film)) all.push(manifest);
  return all;
}

describe('the manifests of a film', () => {
  it('are found by its id alone, that of the latest run first', async () => {
    const first = await keep('film-1', 'run-1');
    const second = await keep('film-1', 'run-2');
    await keep('film-2', 'run-3');
    expect(await kept('film-1')).toEqual([second, first]);
    expect(await kept('film-3')).toEqual([]);
  });

  it('are noted once, however often a run is', async () => {
    const first = await keep('film-1', 'run-1');
    await noteRun(store, 'film-1', 'run-1');
    const second = await keep('film-1', 'run-2');
    await noteRun(store, 'film-1', 'run-1');
    expect(await kept('film-1')).toEqual([second, first]);
  });

  it('are all found when two runs are noted at the same instant', async () => {
    const both = await Promise.all([keep('film-1', 'run-1'), keep('film-1', 'run-2')]);
    expect(new Set(await kept('film-1'))).toEqual(new Set(both));
  });

  it('are found when one of an earlier or of the latest run is lost', async () => {
    const first = await keep('film-1', 'run-1');
    const second = await keep('film-1', 'run-2');
    const third = await keep('film-1', 'run-3');
    contents.objects.delete(first.sha256);
    expect(await kept('film-1')).toEqual([third, second]);
    contents.objects.delete(third.sha256);
    expect(await kept('film-1')).toEqual([second]);
  });

  it('do not have one of a run that died before it was kept', async () => {
    const first = await keep('film-1', 'run-1');
    await noteRun(store, 'film-1', 'run-2');
    expect(await kept('film-1')).toEqual([first]);
  });
});
