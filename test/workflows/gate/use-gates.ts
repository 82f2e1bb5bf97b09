import type { WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { gateClient, type GateClient } from '../../../src/client/gate-client';
import { gateId } from '../../../src/contract/gate';
import { QUEUES } from '../../../src/contract/queues';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

/** Gates of image accounts, on a server with a worker that serves all tests of a file. */
export interface Gates {
  readonly server: TestWorkflowEnvironment;
  /** The gate of an account. */
  of(account: string): GateClient;
  /** Its workflow: the latest run, or one that is named. */
  runOf(account: string, runId?: string): WorkflowHandle;
  /** Throws when today's code does something else than the run's history tells. */
  replays(run: WorkflowHandle): Promise<void>;
}

/** Brings them to all tests of a file. */
export function useGates(): Gates {
  let server: TestWorkflowEnvironment;
  let workflowBundle: WorkflowBundle;
  let worker: Worker;
  let running: Promise<void>;

  beforeAll(async () => {
    [server, workflowBundle] = await Promise.all([joinTemporalServer(), bundleWorkflows()]);
    worker = await Worker.create({
      connection: server.nativeConnection,
      namespace: server.namespace,
      taskQueue: QUEUES.films,
      workflowBundle,
    });
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
    of: (account) => gateClient(server.client, account),
    runOf: (account, runId) => server.client.workflow.getHandle(gateId(account), runId),
    async replays(run) {
      const history = JSON.parse(historyToJSON(await run.fetchHistory()));
      await Worker.runReplayHistory({ workflowBundle }, history, run.workflowId);
    },
  };
}
