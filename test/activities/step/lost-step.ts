import { proxyActivities } from '@temporalio/workflow';

/** A step whose worker is taken for lost when it was not heard of for so long, and which is then asked for again at once. */
export async function lostStep(heartbeatTimeout: '200 milliseconds' | '10 minutes'): Promise<string> {
  const { step } = proxyActivities<{ step(words: string): Promise<string> }>({
    taskQueue: 'lost-steps',
    startToCloseTimeout: '1 hour',
    heartbeatTimeout,
    retry: { initialInterval: '1 millisecond', backoffCoefficient: 1 },
  });
  return step('a sea');
}
