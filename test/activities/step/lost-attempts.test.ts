import { randomUUID } from 'node:crypto';
import { ApplicationFailure, Context } from '@temporalio/activity';
import type { WorkflowHandle } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Worker, type WorkerOptions } from '@temporalio/worker';
import { runStep } from '../../../src/activities/step/run-step';
import { unlessUnknown } from '../../../src/client/unless-unknown';
import { FAILURES } from '../../../src/contract/failures';
import type { PendingActivity } from '../../../src/temporal/pending-activity';
import { createMemoryStore } from '../../support/store/memory-store';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';
import type { lostStep } from './lost-step';

const QUEUE = 'lost-steps';
const RECIPE = { step: 'test', inputs: {}, provider: 'p', model: 'm', settings: {}, version: '1', take: 1 };

let server: TestWorkflowEnvironment;
beforeAll(async () => {
  // The SDK logs an error for each attempt that it cannot decode.
  server = await joinTemporalServer(new DefaultLogger('ERROR', () => undefined));
});
afterAll(() => server?.teardown());

/** Takes an attempt at the step as a worker does, and dies: nothing more is heard of it. */
async function takeAndDie(): Promise<number> {
  for (;;) {
    const poll = () =>
      server.connection.workflowService.pollActivityTaskQueue({
        namespace: server.namespace ?? 'default',
        taskQueue: { name: QUEUE },
        identity: 'a worker that dies',
      });
    // The server holds a poll for as long as its deadline allows.
    const { taskToken, attempt } = await server.connection.withDeadline(Date.now() + 60_000, poll);
    if (taskToken?.length) return attempt ?? 0;
  }
}

/** Resolves when the server says so of the step. */
async function until(workflowId: string, isSo: (step: PendingActivity) => boolean): Promise<void> {
  const isSeen = async () =>
    (await server.client.workflow.getHandle(workflowId).describe()).raw.pendingActivities?.some(isSo);
  while (!(await isSeen())) await server.sleep(20);
}

/**
 * Takes attempt number `attempt` and those after it for lost no sooner than a busy machine can do them. Of the attempt before, the server
 * then does not tell any more what it failed of.
 */
async function beInNoHurry(workflowId: string, attempt: number, seconds = 600): Promise<void> {
  const { workflowService, options } = server.client;
  const { namespace } = options;
  await until(workflowId, (step) => step.attempt === attempt);
  await workflowService.updateActivityOptions({
    namespace,
    execution: { workflowId },
    type: 'step',
    activityOptions: { heartbeatTimeout: { seconds: seconds as never } },
    updateMask: { paths: ['heartbeat_timeout'] },
  });
}

/** A worker that lives, and does the step with `make`. */
function stepWorker(make: () => Promise<string>, options: Partial<WorkerOptions> = {}): Promise<Worker> {
  const { nativeConnection: connection, namespace } = server;
  const store = createMemoryStore();
  const step = async () => (await runStep(store, RECIPE, 3, make)).made;
  return Worker.create({ connection, namespace, taskQueue: QUEUE, activities: { step }, ...options });
}

/** Begins the workflow, and does `use` while it runs. */
async function withStep<T>(
  use: (step: WorkflowHandle) => Promise<T>,
  heartbeatTimeout: Parameters<typeof lostStep>[0] = '200 milliseconds',
): Promise<T> {
  const { client, nativeConnection: connection, namespace } = server;
  const workflowBundle = await bundleWorkflows(require.resolve('./lost-step'));
  const flows = await Worker.create({ connection, namespace, workflowBundle, taskQueue: 'flows' });
  return flows.runUntil(async () => {
    const options = { taskQueue: 'flows', workflowId: randomUUID() };
    const step = await client.workflow.start<typeof lostStep>('lostStep', { ...options, args: [heartbeatTimeout] });
    try {
      return await use(step);
    } finally {
      // A step that is left would be taken in the place of the next test's.
      await unlessUnknown(step.terminate());
    }
  });
}

/** So many workers take the step one after another, and die in the middle of it. */
async function die(deaths: number): Promise<void> {
  for (let death = 1; death <= deaths; death++) expect(await takeAndDie()).toBe(death);
}

/** A worker that lives takes the step, and gives it up before it makes anything. */
async function expectGivenUp(step: WorkflowHandle): Promise<void> {
  const make = jest.fn(async () => 'made');
  const living = await stepWorker(make);
  const cause = { nonRetryable: true, message: expect.stringMatching(/^The worker died or was stopped 20 times/) };
  await expect(living.runUntil(step.result())).rejects.toMatchObject({ cause: { cause } });
  expect(make).not.toHaveBeenCalled();
}

describe('an attempt whose worker died before its first heartbeat', () => {
  it('counts as lost, and those after it that wait for their turn do not', async () => {
    let told: unknown;
    const make = async () => {
      const { attempt, heartbeatDetails } = Context.current().info;
      if (attempt < 5)
        throw ApplicationFailure.create({ message: 'Waits.', type: FAILURES.waiting, nextRetryDelay: 1 });
      told = heartbeatDetails;
      return `made at attempt ${attempt}`;
    };
    const made = await withStep(async (step) => {
      await die(2);
      await beInNoHurry(step.workflowId, 3);
      const living = await stepWorker(make);
      return living.runUntil(step.result());
    });
    // Of the four attempts before it two are told to be waits: the two others were lost.
    expect(made).toBe('made at attempt 5');
    expect(told).toMatchObject({ failed: 0, waited: 2 });
  });

  it('is the last one when it is the twentieth', async () => {
    await withStep(async (step) => {
      await die(19);
      await beInNoHurry(step.workflowId, 20, 5);
      await takeAndDie();
      await expectGivenUp(step);
    });
  });
});

describe('an attempt at a worker that gives it back as it shuts down', () => {
  it('is the last one when it is the twentieth', async () => {
    await withStep(async (step) => {
      await die(19);
      await beInNoHurry(step.workflowId, 20, 5);
      let begin: () => void;
      const begun = new Promise<void>((resolve) => (begin = resolve));
      const make = async () => {
        begin();
        return Context.current().cancelled;
      };
      const stopped = await stepWorker(make, { shutdownGraceTime: 0 });
      await stopped.runUntil(begun);
      await expectGivenUp(step);
    });
  });
});

describe('an attempt at a worker that cannot decrypt what the step is given', () => {
  it('is not lost: however many there were, the step is made once the key is there', async () => {
    let hasKey = false;
    const locked: PayloadCodec = {
      encode: async (payloads) => payloads,
      async decode(payloads) {
        if (!hasKey) throw new Error('A payload was encrypted with another key.');
        return payloads;
      },
    };
    const made = await withStep(async (step) => {
      const worker = await stepWorker(async () => 'made', { dataConverter: { payloadCodecs: [locked] } });
      return worker.runUntil(async () => {
        await until(step.workflowId, ({ attempt }) => (attempt ?? 0) > 25);
        hasKey = true;
        return step.result();
      });
    }, '10 minutes');
    expect(made).toBe('made');
  });
});
