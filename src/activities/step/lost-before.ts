import type { Context } from '@temporalio/activity';
import { FAILURES } from '../../contract/failures';

/** The server is asked for so long at most: meanwhile the step stands. */
const ANSWERS_WITHIN_MS = 30_000;

/** The type of the SDK's own failure of an attempt that a worker gives back as it shuts down. */
const WORKER_SHUTDOWN = 'WorkerShutdown';

/** Whether the attempt before this one lost its worker, as the server tells it; undefined where it tells nothing. */
export async function lostBefore(context: Context): Promise<boolean | undefined> {
  const { activityId, workflowExecution } = context.info;
  try {
    const { client } = context;
    const handle = client.workflow.getHandle(workflowExecution?.workflowId ?? '', workflowExecution?.runId);
    const { raw } = await client.withDeadline(Date.now() + ANSWERS_WITHIN_MS, () => handle.describe());
    const failure = raw.pendingActivities?.find((each) => each.activityId === activityId)?.lastFailure;
    if (!failure) return undefined;
    // Of time-outs only those of heartbeats and of the whole attempt are followed by another attempt.
    if (failure.timeoutFailureInfo) return true;
    return [FAILURES.workerLost, WORKER_SHUTDOWN].includes(failure.applicationFailureInfo?.type ?? '');
  } catch {
    return undefined;
  }
}
