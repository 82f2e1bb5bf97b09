import type { Order } from '../../../domain/film/order/order';
import type { Reviewed } from '../../../domain/film/order/review';
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
  const { review, reviewTimeout, unanswered, attentionTimeout = 0 } = wish;
  if (!review && (reviewTimeout !== undefined || unanswered)) {
    throw new InputError(
      '--review-timeout and --unanswered are about a review: add --review with what you want to see.',
    );
  }
  if (unanswered && reviewTimeout === undefined) {
    throw new InputError(
      '--unanswered says what is done after --review-timeout: add that, such as --review-timeout 2h.',
    );
  }
  return {
    ...order,
    ...(attentionTimeout > 0 && { attentionTimeoutMs: attentionTimeout }),
    ...(review && {
      review: {
        ...Object.fromEntries(review.map((step) => [step, true])),
        ...(reviewTimeout !== undefined && {
          timeoutMs: reviewTimeout,
          atTimeout: unanswered === 'go-on' ? ('go on' as const) : ('give up' as const),
        }),
      },
    }),
  };
}
