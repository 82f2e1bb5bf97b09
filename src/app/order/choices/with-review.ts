import type { Order } from '../../../domain/film/order/order';
import { REVIEWED, type Review, type Reviewed } from '../../../domain/film/order/review';
import { InputError } from '../../input-error';

/** What a person says of where a film waits for them, and for how long (milliseconds). */
export interface ReviewWish {
  review?: Reviewed[];
  reviewTimeout?: number;
  unanswered?: 'go-on' | 'give-up';
  /** For a scene that cannot be made; it fails the film at once when this is missing or 0. */
  attentionTimeout?: number;
}

/** An order that waits for a person as they say. */
export function withReview(order: Order, wish: ReviewWish): Order {
  const review = reviewAfter(undefined, wish);
  const { attentionTimeout = 0 } = wish;
  return {
    ...order,
    ...(attentionTimeout > 0 && { attentionTimeoutMs: attentionTimeout }),
    ...(wish.review && { review }),
  };
}

/** Where a film waits that has waited as `before` says; what a person says nothing of stays. Refuses times of no review. */
export function reviewAfter(before: Review = {}, { review, reviewTimeout, unanswered }: ReviewWish): Review {
  const steps = review ?? REVIEWED.filter((what) => before[what]);
  if (steps.length === 0 && (reviewTimeout !== undefined || unanswered)) {
    throw new InputError(
      '--review-timeout and --unanswered are about a review: add --review with what you want to see.',
    );
  }
  const timeoutMs = reviewTimeout ?? before.timeoutMs;
  if (unanswered && timeoutMs === undefined) {
    throw new InputError(
      '--unanswered says what is done after --review-timeout: add that, such as --review-timeout 2h.',
    );
  }
  const atTimeout = unanswered ? AT_TIMEOUT[unanswered] : (before.atTimeout ?? 'give up');
  return {
    ...Object.fromEntries(steps.map((step) => [step, true])),
    ...(steps.length > 0 && timeoutMs !== undefined && { timeoutMs, atTimeout }),
  };
}

const AT_TIMEOUT = { 'go-on': 'go on', 'give-up': 'give up' } as const;
