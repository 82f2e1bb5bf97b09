import { proxyActivities } from '@temporalio/workflow';

/** A step whose worker is soon taken for lost, and which is then asked for again at once. */
export async function lostStep(): Promise<string> {
  const { step } = proxyActivities<{ step(): Promise<string> }>({
    taskQueue: 'lost-steps',
    startToCloseTimeout: '1 hour',
    heartbeatTimeout: '200 milliseconds',
    retry: { initialInterval: '1 millisecond', backoffCoefficient: 1 },
  });
  return step();
}
