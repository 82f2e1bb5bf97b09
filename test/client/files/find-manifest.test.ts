import { createKeepManifest } from '../../../src/activities/keep-manifest';
import { findManifest } from '../../../src/client/files/find-manifest';
import type { Artifact } from '../../../src/domain/film/artifact';
import type { Done } from '../../../src/domain/progress/step';
import { activityEnvironment } from '../../support/temporal/activity-environment';
import { mergedFilm } from '../../domain/making/played-film';
import { MemoryContents } from '../../support/store/memory-contents';
import { createMemoryStore } from '../../support/store/memory-store';

const contents = new MemoryContents();
const store = createMemoryStore(contents);

/** Has a run of the film end; its manifest has this warning. */
async function endRun(runId: string, warning: string): Promise<Artifact> {
  const environment = activityEnvironment({ workflowExecution: { workflowId: 'film-1', runId } });
  const making = { ...mergedFilm(), warnings: [warning] };
  return ((await environment.run(createKeepManifest(store), making)) as Done<Artifact>).made;
}

const warnings = async () => (await findManifest(store, 'film-1'))?.steps.warnings;

describe('the manifest of a film that only the store knows', () => {
  it('is the latest that can be read', async () => {
    expect(await warnings()).toBeUndefined();
    await endRun('run-1', 'The first.');
    expect(await warnings()).toEqual(['The first.']);
    const second = await endRun('run-2', 'The second.');
    expect(await warnings()).toEqual(['The second.']);
    contents.objects.get(second.sha256)!.bytes[0] = 0;
    expect(await warnings()).toEqual(['The first.']);
  });
});
