import type { Client, WorkflowExecutionDescription } from '@temporalio/client';
import { undecoded } from './undecoded';

/** An activity that the server has been asked for and that has not ended, as the server describes it. */
export type PendingActivity = NonNullable<WorkflowExecutionDescription['raw']['pendingActivities']>[number];

/** What a run has been asked for and has not ended; throws a `WorkflowNotFoundError` where the server knows no such run. */
export async function pendingActivities(
  temporal: Client,
  { workflowId, runId }: { workflowId: string; runId: string },
): Promise<PendingActivity[]> {
  const { raw } = await undecoded(temporal).getHandle(workflowId, runId).describe();
  return raw.pendingActivities ?? [];
}

/** The server's value for an activity that a worker has begun (`PENDING_ACTIVITY_STATE_STARTED`). */
const STARTED: number = 2;

/** Whether the server takes a worker to be at it now. */
export function isAtWorker({ state }: PendingActivity): boolean {
  return Number(state) === STARTED;
}
