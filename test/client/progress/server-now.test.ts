import { Context } from '@temporalio/activity';
import type { WorkflowExecutionDescription } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient } from '../../../src/client/film-client';
import { serverNowMs } from '../../../src/client/progress/server-now';
import { newOrder } from '../../../src/domain/film/order/order';
import { eventually } from '../../support/eventually';
import { withFilmWorkers } from '../../support/films/film-workers';
import { THREE_SCENES } from '../../support/films/made-with-stand-ins';
import { standInActivities } from '../../support/films/stand-in-activities';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

const HOUR_MS = 3_600_000;
/** As long as a description may take, and the heartbeat before it, on a machine that is very busy. */
const LATE_MS = 60_000;

let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await joinTemporalServer();
});
afterAll(() => server?.teardown());

const begun = async (title: string) => (await filmClient(server.client).start(newOrder({ title, text: 'A sea.' }))).id;
const described = (id: string) => server.client.workflow.getHandle(id).describe();

/** A film as the server describes it while one of its steps is at a worker. */
async function underWay(): Promise<WorkflowExecutionDescription> {
  const isSeen = new AbortController();
  const { activities } = standInActivities(THREE_SCENES, async () => {
    Context.current().heartbeat();
    if (!isSeen.signal.aborted) await new Promise((seen) => isSeen.signal.addEventListener('abort', seen));
  });
  return withFilmWorkers(server, await bundleWorkflows(), activities, async () => {
    const id = await begun('Under way');
    try {
      return await eventually('a worker is heard of', async () => {
        const film = await described(id);
        return film.raw.pendingActivities?.some(({ lastHeartbeatTime }) => lastHeartbeatTime) && film;
      });
    } finally {
      isSeen.abort();
      await server.client.workflow.getHandle(id).terminate();
    }
  });
}

describe('the time of a server', () => {
  it('is that of who asks, where that may be', async () => {
    const beforeMs = Date.now();
    const film = await underWay();
    const ownMs = Number(film.raw.pendingActivities?.[0]?.lastHeartbeatTime?.seconds) * 1_000 + 2_000;
    expect(serverNowMs(film, ownMs)).toBe(ownMs);
    expect(ownMs).toBeGreaterThan(beforeMs);
  });

  it.each([
    ['ahead', HOUR_MS],
    ['behind', -HOUR_MS],
  ])(
    'is the last that it has told of, where that one is an hour %s while a worker is at a step',
    async (_way, byMs) => {
      const beforeMs = Date.now();
      const toldMs = serverNowMs(await underWay(), Date.now() + byMs);
      expect(toldMs).toBeGreaterThanOrEqual(beforeMs - 1);
      expect(toldMs).toBeLessThan(beforeMs + LATE_MS);
    },
  );

  it('is no earlier than what it has told of a film that no worker has begun; whether it is much later nobody can know', async () => {
    const beforeMs = Date.now();
    const film = await described(await begun('Unbegun'));
    expect(serverNowMs(film, beforeMs - HOUR_MS)).toBeGreaterThanOrEqual(beforeMs - 1);
    expect(serverNowMs(film, beforeMs + HOUR_MS)).toBe(beforeMs + HOUR_MS);
  });
});
