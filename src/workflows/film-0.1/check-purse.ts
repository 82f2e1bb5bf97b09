import { ApplicationFailure } from '@temporalio/workflow';
import { FAILURES } from '../../contract/failures';
import { purseProblem } from '../../domain/purse/purse-problem';
import type { Order } from '../../domain/film/order/order';
import type { Script } from '../../domain/film/script/script';

/** Throws an `OverPurse` failure when the film would cost more than its order allows, or nobody knows what it costs. */
export function checkPurse(order: Order, script?: Script, paidMicroUsd?: number): void {
  const problem = purseProblem(order, script, paidMicroUsd);
  if (problem) throw ApplicationFailure.nonRetryable(problem, FAILURES.overPurse);
}
