import { refusalOf, type OrderProblem } from '../../domain/film/order/order-problems/order-problem';
import { orderProblems } from '../../domain/film/order/order-problems/order-problems';

/** No film can be made of an order; the message says why in a sentence, `problems` field by field. */
export class OrderError extends RangeError {
  override readonly name = 'OrderError';

  constructor(readonly problems: readonly OrderProblem[]) {
    super(refusalOf(problems));
  }
}

/** Throws an `OrderError` when no film can be made of what came for an order. */
export function refuseBadOrder(order: unknown): void {
  const problems = orderProblems(order);
  if (problems.length > 0) throw new OrderError(problems);
}
