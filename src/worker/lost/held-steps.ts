import type { Client, WorkflowExecutionDescription } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import type { Run } from './for-each-running';

/** A step that the server takes to be under way at a worker, and when that worker was last heard of. */
export interface HeldStep extends Run {
  activityId: string;
  attempt: number;
  heardAtMs: number;
}

type PendingActivity = NonNullable<WorkflowExecutionDescription['raw']['pendingActivities']>[number];

/** The server's value for an activity that a worker has begun (`PENDING_ACTIVITY_STATE_STARTED`). */
const STARTED: number = 2;

/** The steps of a run that are held by workers of whom `isMeant` holds. */
export async function heldSteps(
  temporal: Client,
  { workflowId, runId }: Run,
  isMeant: (identity: string) => boolean,
): Promise<HeldStep[]> {
  const { raw } = await temporal.workflow.getHandle(workflowId, runId).describe();
  return (raw.pendingActivities ?? [])
    .filter(({ state, lastWorkerIdentity }) => Number(state) === STARTED && isMeant(lastWorkerIdentity ?? ''))
    .map((activity) => ({ workflowId, runId, ...heardOf(activity) }));
}

function heardOf(activity: PendingActivity): Pick<HeldStep, 'activityId' | 'attempt' | 'heardAtMs'> {
  const times = [activity.lastStartedTime, activity.lastHeartbeatTime].map((time) => optionalTsToMs(time) ?? 0);
  return { activityId: activity.activityId ?? '', attempt: activity.attempt ?? 1, heardAtMs: Math.max(...times) };
}
