import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';

/** `RESET_REAPPLY_EXCLUDE_TYPE_UPDATE`: by default the server brings later updates to the new run, too. */
const UPDATES = 2;

/** Resets a workflow's run to the moment before an update, as an operator may: it and what came later never was. */
export async function resetToBefore(update: string, client: Client, workflowId: string): Promise<void> {
  const { events = [] } = await client.workflow.getHandle(workflowId).fetchHistory();
  const accepted = events?.findIndex(
    (event) => event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.name === update,
  );
  // The workflow task that accepted it is the last before.
  const task = events?.slice(0, accepted).findLast((event) => event.workflowTaskCompletedEventAttributes);
  await client.workflowService.resetWorkflowExecution({
    namespace: client.options.namespace,
    workflowExecution: { workflowId },
    workflowTaskFinishEventId: task?.eventId,
    requestId: randomUUID(),
    reason: 'test',
    resetReapplyExcludeTypes: [UPDATES],
  });
}
