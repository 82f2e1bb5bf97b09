import type { Client } from '@temporalio/client';

/** The server's number for a task that a worker has ended (`EVENT_TYPE_WORKFLOW_TASK_COMPLETED`). */
const TASK_COMPLETED: number = 7;

/**
 * Whether a film may have judged a change before it knew of all that had happened to it. A worker that does not have it in memory reads its
 * history, and Temporal's SDK takes a last task in which the film asked for nothing to be one with that of the change: the film then
 * judges by what it was before (temporalio/sdk-rust, issue 1606). Asked again, it knows.
 */
export async function mayHaveJudgedByLess(temporal: Client, workflowId: string): Promise<boolean> {
  const { namespace } = temporal.options;
  const { history } = await temporal.workflowService.getWorkflowExecutionHistoryReverse({
    namespace,
    execution: { workflowId },
    maximumPageSize: 1,
  });
  return Number(history?.events?.[0]?.eventType) === TASK_COMPLETED;
}
