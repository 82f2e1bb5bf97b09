import { proxyActivities } from '@temporalio/workflow';

/** A workflow that asks for so many steps at once. */
export async function asksAtOnce(steps: number): Promise<void> {
  const { step } = proxyActivities<{ step(number: number): Promise<void> }>({ startToCloseTimeout: '1 hour' });
  await Promise.all(Array.from({ length: steps }, (_, index) => step(index + 1)));
}
