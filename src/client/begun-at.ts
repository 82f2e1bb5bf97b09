import type { WorkflowClient, WorkflowExecutionDescription } from '@temporalio/client';
import { unlessUnknown } from './unless-unknown';

/**
 * When the first run of a workflow was started, in milliseconds since 1970: it may have been handed over to another run since, or set back.
 * Undefined where the server has forgotten that run, or does not name it.
 */
export async function begunAtMs(
  workflows: WorkflowClient,
  { workflowId, runId, startTime, raw }: WorkflowExecutionDescription,
): Promise<number | undefined> {
  const firstRunId = raw.workflowExecutionInfo?.firstRunId;
  if (!firstRunId) return undefined;
  if (firstRunId === runId) return startTime.getTime();
  const first = await unlessUnknown(workflows.getHandle(workflowId, firstRunId).describe());
  return first?.startTime.getTime();
}
