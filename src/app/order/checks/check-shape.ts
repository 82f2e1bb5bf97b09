import type { Order } from '../../../domain/film/order/order';
import { refusalOf } from '../../../domain/film/order/order-problems/order-problem';
import { orderProblems } from '../../../domain/film/order/order-problems/order-problems';
import { InputError } from '../../input-error';

/** Refuses an order that the film itself would refuse. */
export function checkShape(order: Order): void {
  const problems = orderProblems(order);
  if (problems.length > 0) throw new InputError(`"${order.story.title}": ${refusalOf(problems)}`);
}
