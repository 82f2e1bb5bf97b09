import type { WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { gateClient, type GateClient } from '../../../src/client/gate-client';
import { gateId } from '../../../src/contract/gate';
import { QUEUES } from '../../../src/contract/queues';
import { useWorkflows } from '../../support/temporal/use-workflows';

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
  const flows = useWorkflows(QUEUES.films);
  return {
    get server() {
      return flows.server;
    },
    of: (account) => gateClient(flows.server.client, account),
    runOf: (account, runId) => flows.server.client.workflow.getHandle(gateId(account), runId),
    async replays(run) {
      const history = JSON.parse(historyToJSON(await run.fetchHistory()));
      await Worker.runReplayHistory({ workflowBundle: flows.bundle }, history, run.workflowId);
    },
  };
}
