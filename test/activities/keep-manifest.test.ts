import { createKeepManifest } from '../../src/activities/keep-manifest';
import type { Artifact } from '../../src/domain/film/artifact';
import type { Manifest } from '../../src/domain/film/manifest';
import type { Making } from '../../src/domain/making/making';
import type { Done } from '../../src/domain/progress/step';
import type { ArtifactStore } from '../../src/store/artifact-store';
import { mergedFilm, orderOf } from '../domain/making/played-film';
import { activityEnvironment } from '../support/temporal/activity-environment';
import { createMemoryStore } from '../support/store/memory-store';

let store: ArtifactStore;

beforeEach(() => {
  store = createMemoryStore();
});

async function keep(making: Making, workflowId: string, runId: string): Promise<Done<Artifact>> {
  const environment = activityEnvironment({ workflowExecution: { workflowId, runId } });
  return (await environment.run(createKeepManifest(store), making)) as Done<Artifact>;
}

const read = async ({ made }: Done<Artifact>) =>
  JSON.parse(Buffer.from(await store.readBytes(made)).toString()) as Manifest;

describe('keeping a manifest', () => {
  it('puts all there is to know of the film into the store', async () => {
    const manifest = await read(await keep(mergedFilm(), 'film-1', 'run-1'));
    expect(manifest).toMatchObject({ order: orderOf(), script: { title: 'The Sea' } });
    expect(manifest.scenes.map(({ text, clip }) => [text[0], clip.video.key])).toEqual([
      ['A', 'clip clip-1'],
      ['B', 'clip clip-2'],
      ['C', 'clip clip-3'],
    ]);
    expect(manifest.steps.merge.state).toBe('done');
  });

  it('is done once for a run of a film, however often it is tried: the first one counts', async () => {
    const first = await keep(mergedFilm(), 'film-1', 'run-1');
    const again = await keep({ ...mergedFilm(), warnings: ['Tried again.'] }, 'film-1', 'run-1');
    expect(again.made).toEqual(first.made);
    expect([first, again].map(({ times }) => times.reused)).toEqual([false, true]);
  });

  it.each([
    ['film-1', 'run-2'],
    ['film-2', 'run-1'],
  ])('keeps that of %s in %s apart from that of film-1 in run-1', async (film, run) => {
    const first = await keep(mergedFilm(), 'film-1', 'run-1');
    const other = await keep({ ...mergedFilm(), warnings: ['Another.'] }, film, run);
    expect(other.made.key).not.toBe(first.made.key);
    expect((await read(other)).steps.warnings).toEqual(['Another.']);
  });
});
