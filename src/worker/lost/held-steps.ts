import type { Client, WorkflowExecutionDescription } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import { forEachRunning, type Run } from './for-each-running';

/** A step that the server takes to be under way at a worker, and when that worker was last heard of. */
export interface HeldStep extends Run {
  activityId: string;
  attempt: number;
  heardAtMs: number;
}

type PendingActivity = NonNullable<WorkflowExecutionDescription['raw']['pendingActivities']>[number];

/** The server's value for an activity that a worker has begun (`PENDING_ACTIVITY_STATE_STARTED`). */
const STARTED: number = 2;

/** The steps of all films in the making that are held by workers of whom `isMeant` holds. */
export async function heldSteps(temporal: Client, isMeant: (identity: string) => boolean): Promise<HeldStep[]> {
  const held: HeldStep[] = [];
  await forEachRunning(temporal, async ({ workflowId, runId }) => {
    const { raw } = await temporal.workflow.getHandle(workflowId, runId).describe();
    for (const activity of raw.pendingActivities ?? []) {
      if (Number(activity.state) !== STARTED || !isMeant(activity.lastWorkerIdentity ?? '')) continue;
      held.push({ workflowId, runId, ...heardOf(activity) });
    }
  });
  return held;
}

function heardOf(activity: PendingActivity): Pick<HeldStep, 'activityId' | 'attempt' | 'heardAtMs'> {
  const times = [activity.lastStartedTime, activity.lastHeartbeatTime].map((time) => optionalTsToMs(time) ?? 0);
  return { activityId: activity.activityId ?? '', attempt: activity.attempt ?? 1, heardAtMs: Math.max(...times) };
}
