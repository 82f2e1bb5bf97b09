import { ApplicationFailure, defineQuery, patched, setHandler } from '@temporalio/workflow';
import { FAILURES } from '../contract/failures';
import { PROGRESS } from '../contract/film';
import { refusalOf } from '../domain/film/order/order-problems/order-problem';
import { orderProblems } from '../domain/film/order/order-problems/order-problems';
import { isHandedOver } from './is-handed-over';
import { newProgress, type FilmProgress } from '../domain/progress/progress';

/**
 * Throws a `ChangeNeeded` failure when no film can be made of what a workflow was started with, whatever that is: anyone may
 * start one, and what fails otherwise is tried again for ever.
 */
export function refuseBadOrder(input: unknown): void {
  // A film that was handed over began with an order that was accepted then, perhaps by an older version with wider bounds.
  if (isHandedOver()) return;
  const problems = orderProblems(input);
  // Asked only of a bad order, so that a good one leaves no trace; and a film that such a version began goes on.
  if (problems.length === 0 || !patched('refuse-bad-order')) return;
  // Who asks how far the film came hears that it never began, and not that nobody answers.
  setHandler(defineQuery<FilmProgress>(PROGRESS), () => newProgress(''));
  throw ApplicationFailure.nonRetryable(refusalOf(problems), FAILURES.change);
}
