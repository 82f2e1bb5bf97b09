import type { WorkflowExecutionDescription } from '@temporalio/client';

/** An activity that the server has been asked for and that has not ended, as the server describes it. */
export type PendingActivity = NonNullable<WorkflowExecutionDescription['raw']['pendingActivities']>[number];

/** The server's value for an activity that a worker has begun (`PENDING_ACTIVITY_STATE_STARTED`). */
const STARTED: number = 2;

/** Whether the server takes a worker to be at it now. */
export function isAtWorker({ state }: PendingActivity): boolean {
  return Number(state) === STARTED;
}
