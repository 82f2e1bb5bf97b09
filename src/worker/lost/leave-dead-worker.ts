import type { Client } from '@temporalio/client';
import type { Run } from './for-each-running';

/**
 * Has a running workflow go on at whichever worker is there. For ten seconds after its last word the server would go on to send it to
 * the worker that had it in memory, and wait for ten more until it gives that up.
 */
export async function leaveDeadWorker(temporal: Client, { workflowId, runId }: Run): Promise<void> {
  const { namespace } = temporal.options;
  await temporal.workflowService.resetStickyTaskQueue({ namespace, execution: { workflowId, runId } });
}
