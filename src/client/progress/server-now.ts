import type { WorkflowExecutionDescription } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import { HEARTBEAT_TIMEOUT_MS } from '../../contract/heartbeats';
import { isAtWorker, type PendingActivity } from '../../temporal/pending-activity';

/**
 * What time it is by the server's clock as it describes a film that is being made, in milliseconds since 1970. Nobody can ask a server
 * for that, so it is the time of who asks, unless that cannot be: it is no earlier than what the server has told of, and while a worker
 * is at a step no later than the server would have missed a heartbeat of it. Then it is the last time of which the server has told.
 */
export function serverNowMs({ raw }: WorkflowExecutionDescription, ownMs: number): number {
  const { workflowExecutionInfo: info, pendingActivities, pendingWorkflowTask: task } = raw;
  const activities = pendingActivities ?? [];
  const told = [info?.startTime, task?.scheduledTime, task?.startedTime].map((time) => optionalTsToMs(time) ?? 0);
  const latestMs = Math.max(...told, ...activities.map(heardOfMs));
  const missedMs = Math.min(...activities.filter(isAtWorker).map((each) => heardOfMs(each) + HEARTBEAT_TIMEOUT_MS));
  return ownMs < latestMs || ownMs > missedMs ? latestMs : ownMs;
}

/** When the server last heard of a step; when it is due says nothing, for that may be later. */
function heardOfMs({ lastStartedTime, lastHeartbeatTime, lastAttemptCompleteTime }: PendingActivity): number {
  const times = [lastStartedTime, lastHeartbeatTime, lastAttemptCompleteTime];
  return Math.max(...times.map((time) => optionalTsToMs(time) ?? 0));
}
