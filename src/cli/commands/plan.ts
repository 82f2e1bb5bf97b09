import { WorkflowFailedError } from '@temporalio/client';
import { whyFailed } from '../../client/why-failed';
import type { Connected } from '../../app/connect';
import type { Context } from '../../app/context';
import { planLines } from '../display/plan-lines';
import { expectationOf } from '../../app/order/expectation';
import type { Job } from '../../app/order/read-jobs';
import { saveScript } from '../../app/order/save-script';

/** `storyreel make --plan`: writes the script of each story, and says what its film would cost and take; makes nothing else. */
export async function plan(
  jobs: Job[],
  { json }: { json?: boolean },
  { films }: Connected,
  { settings, say }: Context,
): Promise<boolean> {
  const outcomes = await Promise.all(
    jobs.map(async (job) => {
      try {
        return { job, plan: await films.plan(job.order) };
      } catch (error) {
        if (error instanceof WorkflowFailedError) return { job, failure: whyFailed(error) };
        throw error;
      }
    }),
  );
  const told: object[] = [];
  for (const outcome of outcomes) {
    const { order, out } = outcome.job;
    const { title } = order.story;
    if ('failure' in outcome) {
      told.push({ title, state: 'failed', failure: outcome.failure });
      if (!json) console.error(outcome.failure);
      continue;
    }
    const { script } = outcome.plan;
    const path = await saveScript(script, out);
    const expected = expectationOf(order, outcome.plan, settings);
    told.push({ title, state: 'planned', script: path, ...expected });
    if (!json) planLines(script, path, expected).forEach((line) => say(line));
  }
  if (json) say(JSON.stringify(told));
  return outcomes.every((outcome) => 'plan' in outcome);
}
