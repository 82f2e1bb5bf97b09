import type { Order } from '../../domain/film/order/order';
import { reviewProblems } from '../../domain/film/order/order-problems/review/review-problems';
import { REVIEWED, type Review } from '../../domain/film/order/review';
import { purseProblems } from '../../domain/film/order/order-problems/purse-problems';
import type { OwnMusic } from '../../domain/film/sound/music';
import { keepsWithin } from '../../domain/purse/keeps-within';
import { moneyText } from '../../domain/purse/money-text';
import type { Purse } from '../../domain/purse/purse';

/** An order cannot join what is being made: that may cost more, or wait for less, than the order says. The message says what to do. */
export class TermsError extends Error {
  override readonly name = 'TermsError';
}

/** What of an order does not decide its film, and so may differ where it joins one (`film-id.ts` leaves it out). */
interface Terms {
  imagesInFlight: number;
  purse: Purse | undefined;
  licence: string | undefined;
  review: Review;
  attentionTimeoutMs: number;
}

/**
 * Compares an order with what began the workflow `id`, whatever that was. Throws a `TermsError` when the purse of the new order
 * would not be kept, or one of its reviews; answers what else of it does not hold, in sentences.
 */
export function termsIgnored(id: string, begunWith: unknown, order: Order): string[] {
  const [begun, asked] = [termsOf(begunWith), termsOf(order)];
  if (asked.purse && !keepsWithin(begun.purse, asked.purse)) {
    throw new TermsError(
      `"${order.story.title}" is being made already as ${id}, ${whatItMayCost(begun.purse, asked.purse)}: ` +
        `your limit of ${moneyText(asked.purse.mostMicroUsd)} would not be kept. Order it without a limit, or give that film yours first: ` +
        `"storyreel terms ${id} --max-cost ${asked.purse.mostMicroUsd / 1e6}".`,
    );
  }
  const notes: string[] = [];
  if (begun.imagesInFlight !== asked.imagesInFlight) {
    const inFlight = begun.imagesInFlight === 1 ? 'one picture' : `${begun.imagesInFlight} pictures`;
    notes.push(`it was begun with ${inFlight} in flight, and goes on so`);
  }
  const unseen = REVIEWED.filter((what) => asked.review[what] && !begun.review[what]);
  if (unseen.length > 0) {
    const both = REVIEWED.filter((what) => asked.review[what] || begun.review[what]);
    throw new TermsError(
      `"${order.story.title}" is being made already as ${id}, and would not wait for its ${unseen.join(' and ')} to be approved, as you ` +
        `order. Order it without that review, or have that film wait so first: "storyreel terms ${id} --review ${both.join(',')}".`,
    );
  }
  const seen = REVIEWED.filter((what) => begun.review[what] && !asked.review[what]);
  if (seen.length > 0) notes.push(`it waits for its ${seen.join(' and ')} to be approved, as it was begun`);
  const isOtherWait =
    begun.attentionTimeoutMs !== asked.attentionTimeoutMs ||
    (REVIEWED.some((what) => asked.review[what]) &&
      (begun.review.timeoutMs !== asked.review.timeoutMs || begun.review.atTimeout !== asked.review.atTimeout));
  if (isOtherWait) notes.push('it was begun with other times to wait for somebody, and goes on so');
  if (begun.licence !== asked.licence) {
    notes.push('it was begun with another text of the licence of its music, and its manifest keeps that one');
  }
  return notes;
}

function termsOf(order: unknown): Terms {
  const { purse, imagesInFlight = 1, music, review, attentionTimeoutMs = 0 } = Object(order) as Partial<Order>;
  const licence = (Object(music) as Partial<OwnMusic>).licence;
  const isPurse = purseProblems(purse, 'purse').length === 0;
  const isReview = reviewProblems(review, 'review').length === 0;
  return {
    imagesInFlight,
    purse: isPurse ? purse : undefined,
    licence,
    review: (isReview ? review : undefined) ?? {},
    attentionTimeoutMs,
  };
}

function whatItMayCost(begun: Purse | undefined, asked: Purse): string {
  if (!begun) return 'with no limit on what it costs';
  const prices = begun.mostMicroUsd <= asked.mostMicroUsd ? ', reckoned with lower prices' : '';
  return `and may cost up to ${moneyText(begun.mostMicroUsd)}${prices}`;
}
