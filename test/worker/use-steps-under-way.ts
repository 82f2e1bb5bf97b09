import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { joinTemporalServer } from '../support/temporal/temporal-server';
import { bundleWorkflows } from '../support/temporal/workflow-bundle';

/** The queue of the steps; whoever wants them made, or held, serves it. */
export const STEPS = 'steps-under-way';

/** A server on which films of one step each can be begun. */
export interface StepsUnderWay {
  readonly server: TestWorkflowEnvironment;
  /** Begins a film, whose step then waits in the queue. */
  begin(): Promise<WorkflowHandle>;
}

/** Has a server, and a worker of workflows of one step, for the tests of a file or of a `describe`. */
export function useStepsUnderWay(): StepsUnderWay {
  let server: TestWorkflowEnvironment;
  let flows: Worker;
  let running: Promise<void>;
  beforeAll(async () => {
    server = await joinTemporalServer();
    const workflowBundle = await bundleWorkflows(require.resolve('./lost/step-under-way'));
    const { nativeConnection: connection, namespace } = server;
    flows = await Worker.create({ connection, namespace, workflowBundle, taskQueue: 'flows' });
    running = flows.run();
  });
  afterAll(async () => {
    flows?.shutdown();
    await running;
    await server?.teardown();
  });
  return {
    get server() {
      return server;
    },
    begin: () => server.client.workflow.start('stepUnderWay', { taskQueue: 'flows', workflowId: randomUUID() }),
  };
}
