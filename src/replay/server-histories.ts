import { isGrpcServiceError, type Client, type WorkflowExecutionInfo } from '@temporalio/client';
import { MAKE_FILM } from '../contract/film';
import { IMAGE_GATE } from '../contract/gate';
import { undecoded } from '../temporal/undecoded';
import type { FoundHistory } from './found-history';

const OURS = `WorkflowType IN ('${MAKE_FILM}', '${IMAGE_GATE}')`;

/**
 * The histories of all open films and gates of a namespace, then of the `last` closed ones. They are listed and read one
 * at a time, so that any number of them takes the memory of one; one that closes meanwhile is still read.
 */
export async function* serverHistories(temporal: Client, { last }: { last: number }): AsyncGenerator<FoundHistory> {
  const workflow = undecoded(temporal);
  for await (const run of workflow.list({ query: `${OURS} AND CloseTime IS NULL` })) {
    yield await historyOf(run);
  }
  let left = last;
  if (left === 0) return;
  // The server lists what was closed last first.
  for await (const run of workflow.list({ query: `${OURS} AND CloseTime IS NOT NULL`, pageSize: left })) {
    yield await historyOf(run);
    if (--left === 0) return;
  }

  async function historyOf({ workflowId, runId, type, status }: WorkflowExecutionInfo): Promise<FoundHistory> {
    const name = `${workflowId} (${type}, ${status.name === 'RUNNING' ? 'open' : status.name.toLowerCase().replaceAll('_', ' ')})`;
    try {
      // By its run: had the film been ordered again meanwhile, its id alone would mean the new one.
      return { name, workflowId, history: await workflow.getHandle(workflowId, runId).fetchHistory() };
    } catch (error) {
      // The SDK passes gRPC's error on as it comes; 5 is its code for what is not there.
      const code: number | undefined = isGrpcServiceError(error) ? error.code : undefined;
      if (code === 5) return { name, gone: true };
      throw error;
    }
  }
}
