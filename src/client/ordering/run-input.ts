import type { Client } from '@temporalio/client';
import { decodeArrayFromPayloads } from '@temporalio/common/lib/internal-non-workflow';

/** What a run was started with, as its history tells it. */
export async function inputOf(temporal: Client, workflowId: string, runId: string): Promise<unknown> {
  return (await inputsOf(temporal, workflowId, runId))[0];
}

/** The same, with what the run before it handed over, where it goes on from one. */
export async function inputsOf(temporal: Client, workflowId: string, runId: string): Promise<unknown[]> {
  const { history } = await temporal.workflowService.getWorkflowExecutionHistory({
    namespace: temporal.options.namespace,
    execution: { workflowId, runId },
    maximumPageSize: 1,
  });
  const input = history?.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads;
  return decodeArrayFromPayloads(temporal.options.loadedDataConverter, input);
}
