import { Context } from '@temporalio/activity';
import type { History } from '@temporalio/common/lib/proto-utils';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, type WorkflowBundle } from '@temporalio/worker';
import { filmClient, type FilmClient } from '../../../src/client/film-client';
import { QUEUES } from '../../../src/contract/queues';
import type { Manifest } from '../../../src/domain/film/manifest';
import { newOrder } from '../../../src/domain/film/order/order';
import { withFilmWorkers } from '../../support/films/film-workers';
import { standInActivities } from '../../support/films/stand-in-activities';
import { startTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

/** The server suggests to continue as new after so many events, which films of 0.1 follow. */
const SUGGESTED_AFTER = 60;

const SCENES = Array.from({ length: 12 }, (_, index) => ({ text: `S${index} is a scene.`, imagePrompt: `P${index}` }));

let server: TestWorkflowEnvironment;
let films: FilmClient;
let before: WorkflowBundle;
let today: WorkflowBundle;

beforeAll(async () => {
  const settings = [`limit.historyCount.suggestContinueAsNew=${SUGGESTED_AFTER}`];
  server = await startTemporalServer(new DefaultLogger('ERROR'), settings);
  films = filmClient(server.client);
  before = await bundleWorkflows(require.resolve('./of-release-0.1'));
  today = await bundleWorkflows();
});
afterAll(() => server?.teardown());

type HistoryEvent = NonNullable<History['events']>[number];

/** The id of the patch, as JSON, where this is the event of one. */
function patchIn({ markerRecordedEventAttributes: marker }: HistoryEvent): string[] {
  return (marker?.details?.['patch-data']?.payloads ?? []).map(({ data }) => Buffer.from(data ?? '').toString());
}

describe('a film that was begun on 0.1', () => {
  it('goes on as it began when the code is renewed, is handed over as then, and answers its whole manifest', async () => {
    let isRenewed = false;
    const standIns = standInActivities(SCENES, async (work) => {
      if (work === 'illustrate P0' && !isRenewed) await Context.current().cancelled;
    });
    const { id } = await withFilmWorkers(server, before, standIns.activities, async () => {
      const ordered = await films.start(newOrder({ title: 'The Sea', text: 'Begun on 0.1.' }));
      await standIns.happened('illustrate P0 begins');
      return ordered;
    });
    isRenewed = true;
    const manifest = await withFilmWorkers(server, today, standIns.activities, () => films.result(id));

    expect(manifest).not.toHaveProperty('manifest');
    expect((manifest as Manifest).scenes).toHaveLength(SCENES.length);
    expect((manifest as Manifest).steps.merge.state).toBe('done');
    expect(standIns.events).not.toContain('manifest begins');
    // Nothing that was made before was asked for again: only the picture at which it was left was.
    const begun = standIns.events.filter((event) => event.endsWith(' begins'));
    expect(begun.filter((event, index) => begun.indexOf(event) < index)).toEqual(['illustrate P0 begins']);

    const runs = [];
    for await (const run of server.client.workflow.list({ query: `WorkflowId = '${id}'` })) runs.push(run.runId);
    expect(runs.length).toBeGreaterThanOrEqual(2);
    const queues = new Set<string>();
    const patches: string[] = [];
    for (const runId of runs) {
      const { events } = await server.client.workflow.getHandle(id, runId).fetchHistory();
      patches.push(...(events ?? []).flatMap(patchIn));
      for (const { activityTaskScheduledEventAttributes: asked } of events ?? [])
        queues.add(asked?.taskQueue?.name ?? '');
    }
    expect(patches.join()).toContain('continue-as-new');
    expect(patches.join()).not.toContain('film-as-state');
    expect(queues).toContain(QUEUES.films);
    expect(queues).not.toContain(QUEUES.scripts);
  });
});
