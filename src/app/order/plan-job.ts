import { WorkflowFailedError } from '@temporalio/client';
import type { Settings } from '../../config/settings';
import type { Script } from '../../domain/film/script/script';
import type { Connected } from '../connection/connected';
import { failureOf, type Failure } from '../failure';
import { whyNotMade } from '../film/why-not-made';
import { expectationOf, type Expectation } from './cost/expectation';
import type { Job } from './job';
import { saveScript } from './save-script';

/** What came of a plan: the script, the path where it is kept, and what is to be expected of its film; or why there is none. */
export type Planned = { job: Job; script: Script; path: string; expected: Expectation } | ({ job: Job } & Failure);

/** Has the script of a job's film written, and kept beside the film's place; nothing else is made. What fails is the outcome. */
export async function planJob(job: Job, { films }: Connected, settings: Settings): Promise<Planned> {
  const { order, place } = job;
  try {
    const plan = await films.plan(order);
    const { script } = plan;
    return { job, script, path: await saveScript(script, place.path), expected: expectationOf(order, plan, settings) };
  } catch (error) {
    if (error instanceof WorkflowFailedError) return { job, failure: whyNotMade(error), isRefused: false };
    return { job, ...failureOf(error) };
  }
}
