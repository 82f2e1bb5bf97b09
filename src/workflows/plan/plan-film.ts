import { ApplicationFailure } from '@temporalio/workflow';
import { FAILURES } from '../../contract/failures';
import type { Plan } from '../../contract/film';
import type { Order } from '../../domain/film/order/order';
import { refuseBadOrder } from '../refuse-bad-order';
import { scriptOf } from '../../domain/making/making';
import { newMaking } from '../../domain/making/new-making';
import { script as scriptStep } from '../../domain/making/rows/script';
import { SCRIPT } from '../../domain/progress/step-name';
import { purseProblem } from '../../domain/purse/purse-problem';
import { filmAtWork } from '../film/film-at-work';

/** Writes the script of a film and makes nothing else: the film that is ordered later has it for nothing. */
export async function planFilm(order: Order): Promise<Plan> {
  refuseBadOrder(order);
  const problem = purseProblem(order);
  if (problem !== undefined) throw ApplicationFailure.nonRetryable(problem, FAILURES.overPurse);
  // Whoever plans a film looks at the script, and is not waited for.
  const { review: _review, attentionTimeoutMs: _timeout, ...unattended } = order;
  const film = filmAtWork(newMaking(unattended));
  await film.work(scriptStep);
  const script = scriptOf(film.making());
  const life = film.making().steps[SCRIPT.id];
  if (!script) throw ApplicationFailure.nonRetryable(life?.failure ?? '', life?.failureType ?? '');
  return { script, ...(life?.times && { times: life.times }) };
}
