import { failedState } from '../display/failed-state';
import type { Connected } from '../../app/connection/connected';
import { planJob } from '../../app/order/plan-job';
import type { Job } from '../../app/order/job';
import { warningsJson } from '../display/film/warnings';
import { planLines } from '../display/film/plan-lines';
import type { Ended } from '../registration';
import type { Terminal } from '../terminal';
import { endedOf } from './ended-of';

/** `make --plan`: writes the script of each story, and says what its film would cost and take. */
export async function plan(
  jobs: Job[],
  { json }: { json?: boolean },
  connected: Connected,
  { settings, say, answer, complain }: Terminal,
): Promise<Ended> {
  const all = await Promise.all(jobs.map((job) => planJob(job, connected, settings)));
  const told: object[] = [];
  for (const planned of all) {
    const { title } = planned.job.order.story;
    const warned = warningsJson(planned.job);
    if ('failure' in planned) {
      told.push({ title, state: failedState(planned), failure: planned.failure, ...warned });
      if (!json) complain(planned.failure);
      continue;
    }
    const { script, path, expected } = planned;
    told.push({ title, state: 'planned', script: path, ...expected, ...warned });
    if (!json) planLines(script, path, expected).forEach((line) => say(line));
  }
  if (json) answer(told);
  return endedOf(all);
}
