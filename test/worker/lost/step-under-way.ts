import { proxyActivities } from '@temporalio/workflow';

/** A workflow with one step, whose worker is not soon taken for lost by the server itself. */
export async function stepUnderWay(): Promise<string> {
  const { step } = proxyActivities<{ step(): Promise<string> }>({
    taskQueue: 'steps-under-way',
    startToCloseTimeout: '1 hour',
    heartbeatTimeout: '1 hour',
  });
  return step();
}
