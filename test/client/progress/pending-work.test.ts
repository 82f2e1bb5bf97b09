import { setTimeout as pause } from 'node:timers/promises';
import { ApplicationFailure, Context } from '@temporalio/activity';
import { Client, type WorkflowExecutionDescription } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { filmClient } from '../../../src/client/film-client';
import { withPendingWork } from '../../../src/client/progress/pending-work';
import { OFFLINE_QUEUES, QUEUES } from '../../../src/contract/queues';
import { newOrder } from '../../../src/domain/film/order/order';
import { newProgress, type StepWork } from '../../../src/domain/progress/progress';
import { dataConverterOf, readPayloadCodecs } from '../../../src/temporal/payload-codecs';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

let server: TestWorkflowEnvironment;
let bundle: WorkflowBundle;

beforeAll(async () => {
  server = await joinTemporalServer();
  bundle = await bundleWorkflows();
});
afterAll(() => server?.teardown());

/** What a person is told of the script of a film whose worker does `writeScript`, once `isTold` holds of it. */
async function toldOf(writeScript: () => Promise<never>, isTold: (work: StepWork) => boolean): Promise<StepWork> {
  const dataConverter = dataConverterOf(
    readPayloadCodecs({ STORYREEL_DATA_CONVERTER: 'test/support/temporal/xor-codec.js' }),
  )!;
  const { connection, nativeConnection, namespace } = server;
  const temporal = new Client({ connection, namespace, dataConverter });
  const shared = {
    connection: nativeConnection,
    namespace,
    dataConverter,
    activities: { writeScript },
    shutdownGraceTime: 0,
  };
  const workers = await Promise.all([
    Worker.create({ ...shared, taskQueue: QUEUES.films, workflowBundle: bundle, maxHeartbeatThrottleInterval: 50 }),
    Worker.create({ ...shared, taskQueue: OFFLINE_QUEUES.scripts, maxHeartbeatThrottleInterval: 50 }),
  ]);
  const running = Promise.all(workers.map((worker) => worker.run()));
  const films = filmClient(temporal);
  const { id } = await films.start(newOrder({ title: 'The Sea', text: `A sea. ${String(isTold)}` }));
  try {
    for (;;) {
      const script = (await films.progress(id))?.script;
      const work = script?.state === 'asked' ? script.work : undefined;
      if (work && isTold(work)) return work;
      await pause(20);
    }
  } finally {
    await temporal.workflow.getHandle(id).terminate();
    for (const worker of workers) worker.shutdown();
    await running;
  }
}

describe('the work of a step, where a codec encodes what its worker told the server', () => {
  it('has what its heartbeat says', async () => {
    const turn = { dueAtMs: 1_900_000_000_000, reason: 'the pace' };
    const work = await toldOf(
      () => {
        Context.current().heartbeat({ turn, frames: { done: 3, total: 9 } });
        return Context.current().cancelled;
      },
      (work) => work.state === 'running' && work.frames !== undefined,
    );
    expect(work).toMatchObject({ state: 'running', turn, frames: { done: 3, total: 9 } });
  });

  it('has the sentence that it failed with', async () => {
    const work = await toldOf(
      async () => {
        throw ApplicationFailure.create({ message: 'The vendor is not there.', nextRetryDelay: '1 hour' });
      },
      (work) => work.state === 'again',
    );
    expect(work).toMatchObject({ state: 'again', failure: 'The vendor is not there.' });
  });
});

describe('a step of whose worker no word came', () => {
  it('says so, and not what the server calls it', async () => {
    const progress = { ...newProgress('The Sea'), script: { state: 'asked' } as const };
    const lastFailure = { message: 'activity Heartbeat timeout', timeoutFailureInfo: {} };
    const raw = { pendingActivities: [{ activityId: 'script', attempt: 2, lastFailure }] };
    const description = { raw } as unknown as WorkflowExecutionDescription;
    const { script } = await withPendingWork(progress, description, server.client.options.loadedDataConverter);
    expect(script.work).toMatchObject({
      state: 'again',
      failure: 'no word came from its worker in time, which may have died',
    });
  });
});
