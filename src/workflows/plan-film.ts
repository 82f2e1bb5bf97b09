import type { Plan } from '../contract';
import type { Order } from '../domain/order';
import { checkPurse } from './check-purse';
import { scriptOf } from './script-of';
import { takeSteps } from './take-steps';
import { trackProgress } from './track-progress';

/** Writes the script of a film and makes nothing else: the film that is ordered later has it for nothing. */
export async function planFilm(order: Order): Promise<Plan> {
  const tracker = trackProgress(order.story.title);
  checkPurse(order);
  const script = await scriptOf(order, takeSteps(tracker, order), tracker);
  const { times } = tracker.progress.script;
  return { script, ...(times && { times }) };
}
