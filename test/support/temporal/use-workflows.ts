import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { joinTemporalServer } from './temporal-server';
import { bundleWorkflows } from './workflow-bundle';

/** A server with a worker of workflows, and what that worker runs. */
export interface Workflows {
  readonly server: TestWorkflowEnvironment;
  readonly bundle: WorkflowBundle;
}

/** Has a worker serve a queue with workflows alone, those of the product or of a module, for the tests of a file or of a `describe`. */
export function useWorkflows(taskQueue: string, module?: string): Workflows {
  let server: TestWorkflowEnvironment;
  let bundle: WorkflowBundle;
  let worker: Worker;
  let running: Promise<void>;
  beforeAll(async () => {
    [server, bundle] = await Promise.all([joinTemporalServer(), bundleWorkflows(module)]);
    const { nativeConnection: connection, namespace } = server;
    worker = await Worker.create({ connection, namespace, taskQueue, workflowBundle: bundle });
    running = worker.run();
  });
  afterAll(async () => {
    worker?.shutdown();
    await running;
    await server?.teardown();
  });
  return {
    get server() {
      return server;
    },
    get bundle() {
      return bundle;
    },
  };
}
