import type { Client } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import { isAtWorker, pendingActivities, type PendingActivity } from '../../temporal/pending-activity';
import type { Run } from './for-each-running';

/** A step that the server takes to be under way at a worker, and when that worker was last heard of. */
export interface StepUnderWay extends Run {
  activityId: string;
  attempt: number;
  heardAtMs: number;
}

/** The steps of a run that are under way at the workers that are meant. */
export async function stepsUnderWay(
  temporal: Client,
  { workflowId, runId }: Run,
  isMeant: (identity: string) => boolean,
): Promise<StepUnderWay[]> {
  return (await pendingActivities(temporal, { workflowId, runId }))
    .filter((activity) => isAtWorker(activity) && isMeant(activity.lastWorkerIdentity ?? ''))
    .map((activity) => ({ workflowId, runId, ...heardOf(activity) }));
}

function heardOf(activity: PendingActivity): Pick<StepUnderWay, 'activityId' | 'attempt' | 'heardAtMs'> {
  const times = [activity.lastStartedTime, activity.lastHeartbeatTime].map((time) => optionalTsToMs(time) ?? 0);
  return { activityId: activity.activityId ?? '', attempt: activity.attempt ?? 1, heardAtMs: Math.max(...times) };
}
