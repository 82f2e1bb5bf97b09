import type { Settings } from '../../config/settings';
import type { Script } from '../../domain/film/script';
import type { Connected } from '../connect';
import { failureIn } from '../film/failure-in';
import { expectationOf, type Expectation } from './expectation';
import type { Job } from './read-jobs';
import { saveScript } from './save-script';

/** What came of a plan: the script, the path where it is kept, and what is to be expected of its film; or why there is none. */
export type Planned = { job: Job; script: Script; path: string; expected: Expectation } | { job: Job; failure: string };

/** Has the script of a job's film written, and kept beside the film's place; nothing else is made. */
export async function planFilm(job: Job, { films }: Connected, settings: Settings): Promise<Planned> {
  const { order, place } = job;
  const planned = await films.plan(order).then(
    (plan) => ({ plan }),
    (error: unknown) => ({ failure: failureIn(error) }),
  );
  if ('failure' in planned) return { job, failure: planned.failure };
  const { script } = planned.plan;
  return {
    job,
    script,
    path: await saveScript(script, place.path),
    expected: expectationOf(order, planned.plan, settings),
  };
}
