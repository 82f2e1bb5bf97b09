import type { Order } from '../domain/film/order';
import { keepsWithin } from '../domain/purse/keeps-within';
import { moneyText } from '../domain/purse/money-text';

/** An order cannot join what is being made: that may cost more than the order allows. The message says what to do. */
export class TermsError extends Error {
  override readonly name = 'TermsError';
}

/**
 * Compares an order with the one that began the workflow `id`, which differs only in what does not decide the film. Throws a
 * `TermsError` when the purse of the new order would not be kept; resolves to what else of it does not hold, in sentences.
 */
export function termsIgnored(id: string, begun: Order, order: Order): string[] {
  const { purse } = order;
  if (purse && !keepsWithin(begun.purse, purse)) {
    const most = begun.purse?.mostMicroUsd;
    const may =
      most === undefined
        ? 'with no limit on what it costs'
        : `and may cost up to ${moneyText(most)}${most <= purse.mostMicroUsd ? ', reckoned with lower prices' : ''}`;
    throw new TermsError(
      `"${order.story.title}" is being made already as ${id}, ${may}: your limit of ${moneyText(purse.mostMicroUsd)} would not be kept. ` +
        `Order it without a limit, or end that first ("storyreel cancel ${id}") and order again: what was made stays in the store.`,
    );
  }
  const notes: string[] = [];
  const titles = [order, begun].map(({ story, script }) => script?.title ?? story.title);
  if (titles[0] !== titles[1]) notes.push(`it was begun as "${titles[1]}", and keeps that title`);
  const inFlight = [order, begun].map(({ imagesInFlight = 1 }) => imagesInFlight);
  if (inFlight[0] !== inFlight[1]) {
    notes.push(`it was begun with ${inFlight[1]} pictures in flight, and goes on so`);
  }
  return notes;
}
