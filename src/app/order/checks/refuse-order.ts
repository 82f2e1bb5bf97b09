import type { Settings } from '../../../config/settings';
import type { Order } from '../../../domain/film/order/order';
import { refusalOf } from '../../../domain/film/order/order-problems/order-problem';
import { orderProblems } from '../../../domain/film/order/order-problems/order-problems';
import { purseProblem } from '../../../domain/purse/purse-problem';
import { InputError } from '../../input-error';
import { checkCaptionFont } from './check-caption-font';
import { checkTimbre } from './check-timbre';

/** Refuses an order of which no film can be made, as far as that can be known here before any work. */
export function refuseOrder(order: Order, settings: Settings): void {
  const problems = orderProblems(order);
  if (problems.length > 0) throw new InputError(`"${order.story.title}": ${refusalOf(problems)}`);
  const problem = purseProblem(order);
  if (problem) throw new InputError(problem);
  checkTimbre(order, settings);
  checkCaptionFont(order, settings);
}
