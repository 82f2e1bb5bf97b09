import { workflowInfo } from '@temporalio/workflow';

/**
 * Whether an earlier run of the same workflow has begun this one with what it handed over. A run that a schedule or a retry began
 * was given what came from outside.
 */
export function isHandedOver(): boolean {
  const { continuedFromExecutionRunId, cronSchedule, attempt } = workflowInfo();
  return continuedFromExecutionRunId !== undefined && cronSchedule === undefined && attempt === 1;
}
