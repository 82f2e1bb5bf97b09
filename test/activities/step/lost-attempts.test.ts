import { randomUUID } from 'node:crypto';
import { ApplicationFailure, Context } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { runStep } from '../../../src/activities/step/run-step';
import { FAILURES } from '../../../src/contract/failures';
import { createMemoryStore } from '../../support/store/memory-store';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

const QUEUE = 'lost-steps';
const RECIPE = { step: 'test', inputs: {}, provider: 'p', model: 'm', settings: {}, version: '1', take: 1 };

let server: TestWorkflowEnvironment;
beforeAll(async () => {
  server = await joinTemporalServer();
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

/** Lets attempt number `attempt` and those after it take as long as a busy machine does: nobody takes them for lost. */
async function beInNoHurry(workflowId: string, attempt: number): Promise<void> {
  const { workflow, workflowService, options } = server.client;
  const { namespace } = options;
  const isAsked = async () =>
    (await workflow.getHandle(workflowId).describe()).raw.pendingActivities?.some((step) => step.attempt === attempt);
  while (!(await isAsked())) await server.sleep(20);
  await workflowService.updateActivityOptions({
    namespace,
    execution: { workflowId },
    type: 'step',
    activityOptions: { heartbeatTimeout: { seconds: 600 as never } },
    updateMask: { paths: ['heartbeat_timeout'] },
  });
}

/** Runs the workflow, and beside it `use`; then a worker that lives does the step with `make`. */
async function afterDeaths(deaths: number, make: () => Promise<string>): Promise<unknown> {
  const { client, nativeConnection: connection, namespace } = server;
  const workflowBundle = await bundleWorkflows(require.resolve('./lost-step'));
  const flows = await Worker.create({ connection, namespace, workflowBundle, taskQueue: 'flows' });
  return flows.runUntil(async () => {
    const { workflowId } = await client.workflow.start('lostStep', { taskQueue: 'flows', workflowId: randomUUID() });
    for (let death = 1; death <= deaths; death++) expect(await takeAndDie()).toBe(death);
    await beInNoHurry(workflowId, deaths + 1);
    const store = createMemoryStore();
    const step = async () => (await runStep(store, RECIPE, 3, make)).made;
    const living = await Worker.create({ connection, namespace, taskQueue: QUEUE, activities: { step } });
    return living.runUntil(client.workflow.getHandle(workflowId).result());
  });
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
    // Of the four attempts before it two are told to be waits: the two others were lost.
    expect(await afterDeaths(2, make)).toBe('made at attempt 5');
    expect(told).toMatchObject({ failed: 0, waited: 2 });
  });
});
