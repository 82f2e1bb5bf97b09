import type { Client } from '@temporalio/client';
import { forEachRunning } from './for-each-running';

/**
 * Has every running workflow go on at whichever worker is there. For ten seconds after its last word the server would go on
 * to send each to the worker that had it in memory, and wait for ten more until it gives that up.
 */
export async function leaveDeadWorker(temporal: Client): Promise<void> {
  const { namespace } = temporal.options;
  await forEachRunning(temporal, async (execution) => {
    await temporal.workflowService.resetStickyTaskQueue({ namespace, execution });
  });
}
