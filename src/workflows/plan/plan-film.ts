import type { Plan } from '../../contract/film';
import type { Order } from '../../domain/film/order';
import { checkPurse } from '../film-0.1/check-purse';
import { scriptOf } from '../film-0.1/script-of';
import { takeSteps } from '../film-0.1/take-steps';
import { refuseBadOrder } from '../refuse-bad-order';
import { trackProgress } from '../film-0.1/track-progress';

/** Writes the script of a film and makes nothing else: the film that is ordered later has it for nothing. */
export async function planFilm(order: Order): Promise<Plan> {
  refuseBadOrder(order);
  const tracker = trackProgress(order.story.title);
  checkPurse(order);
  const script = await scriptOf(order, takeSteps(tracker, order), tracker);
  const { times } = tracker.progress.script;
  return { script, ...(times && { times }) };
}
