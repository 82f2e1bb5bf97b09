import { log, type Context } from '@temporalio/activity';
import { FAILURES } from '../../contract/failures';
import { sentenceOf } from '../../domain/text/sentence-of';

/** The server is asked for so long at most: meanwhile the step stands. */
const ANSWERS_WITHIN_MS = 30_000;

/** The type of the SDK's own failure of an attempt that a worker gives back as it shuts down. */
const WORKER_SHUTDOWN = 'WorkerShutdown';

/** Whether the attempt before this one lost its worker, as the server tells it; undefined where it tells nothing. */
export async function lostBefore(context: Context): Promise<boolean | undefined> {
  const { activityId, workflowExecution } = context.info;
  try {
    const { client } = context;
    const { namespace } = client.options;
    // Nothing is decoded: that the key of the film's memo is gone must not keep what is asked for here from being told.
    const { pendingActivities } = await client.withDeadline(Date.now() + ANSWERS_WITHIN_MS, () =>
      client.workflowService.describeWorkflowExecution({ namespace, execution: workflowExecution }),
    );
    const failure = pendingActivities?.find((each) => each.activityId === activityId)?.lastFailure;
    if (!failure) return undefined;
    // Of time-outs only those of heartbeats and of the whole attempt are followed by another attempt.
    if (failure.timeoutFailureInfo) return true;
    return [FAILURES.workerLost, WORKER_SHUTDOWN].includes(failure.applicationFailureInfo?.type ?? '');
  } catch (error) {
    log.warn(
      `The server does not tell what the attempt before failed of, so this step is not given up (${sentenceOf(error)})`,
    );
    return undefined;
  }
}
