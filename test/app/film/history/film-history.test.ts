import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkflowNotFoundError } from '@temporalio/client';
import { createKeepManifest } from '../../../../src/activities/keep-manifest';
import type { Connected } from '../../../../src/app/connection/connected';
import { filmHistory } from '../../../../src/app/film/history/film-history';
import { readSettings } from '../../../../src/config/settings';
import { openStore } from '../../../../src/store/open-store';
import { mergedFilm } from '../../../domain/making/played-film';
import { activityEnvironment } from '../../../support/temporal/activity-environment';

/** A server that has forgotten all films. */
const forgetful = {
  films: { summary: (id: string) => Promise.reject(new WorkflowNotFoundError('no such film', id, undefined)) },
} as Connected;

describe('the story of a film that the server has forgotten', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'storyreel-history-'));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  it('is told by its manifest: what was made, and who changed and approved what', async () => {
    const settings = readSettings({ STORYREEL_HOME: home });
    const change = { imagePrompt: 'a boat' };
    const making = {
      ...mergedFilm(),
      revisions: [{ scene: 1, revision: 2, change, who: 'Ann', atMs: Number.MAX_SAFE_INTEGER - 2, changeId: 'c' }],
      scriptRevision: {
        revision: 2,
        scenes: [{ id: 1 }],
        who: 'Eve',
        atMs: Number.MAX_SAFE_INTEGER - 3,
        changeId: 'd',
      },
      passed: [
        { what: 'script' as const, who: 'Bob', atMs: Number.MAX_SAFE_INTEGER - 1 },
        { what: 'voices' as const, who: 'nobody in time', atMs: Number.MAX_SAFE_INTEGER },
      ],
    };
    const environment = activityEnvironment({ workflowExecution: { workflowId: 'film-1', runId: 'run-1' } });
    await environment.run(createKeepManifest(openStore(settings.storeLocation)), making);

    const { title, entries } = await filmHistory(forgetful, 'film-1', settings);
    const sentences = entries.map(({ sentence }) => sentence);
    expect(sentences[0]).toBe(`"${title}" was ordered.`);
    expect(sentences.filter((sentence) => sentence.startsWith('The voice of scene'))).not.toEqual([]);
    expect(sentences.slice(-5)).toEqual([
      'Eve changed the script: it has one scene.',
      'Ann changed scene 1, which was at revision 1: its picture is to show "a boat".',
      'Bob approved the script.',
      'Nobody approved its voices in time: it went on.',
      'The film is made.',
    ]);
  });
});
