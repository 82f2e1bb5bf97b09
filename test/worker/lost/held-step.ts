import { proxyActivities } from '@temporalio/workflow';

/** A workflow with one step, whose worker is not soon taken for lost by the server itself. */
export async function heldStep(): Promise<string> {
  const { step } = proxyActivities<{ step(): Promise<string> }>({
    taskQueue: 'held-steps',
    startToCloseTimeout: '1 hour',
    heartbeatTimeout: '1 hour',
  });
  return step();
}
