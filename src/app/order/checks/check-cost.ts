import type { Order } from '../../../domain/film/order/order';
import { purseProblem } from '../../../domain/purse/purse-problem';
import { InputError } from '../../input-error';

/** Refuses an order that may cost more than it is allowed. */
export function checkCost(order: Order): void {
  const problem = purseProblem(order);
  if (problem) throw new InputError(problem);
}
