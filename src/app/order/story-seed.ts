import { createHash } from 'node:crypto';
import type { Settings } from '../../config/settings';
import type { Order } from '../../domain/film/order/order';
import { offerFor } from '../../providers/offers';

/** The order with the seed that all its pictures share, where its illustrator draws the same people again from the same seed. */
export function withStorySeed(order: Order, { offers }: Settings): Order {
  if (!offerFor(offers, 'illustrator', order.illustrator)?.sharesSeed) return order;
  return { ...order, storySeed: seedOf(order.story.text) };
}

/** A whole number from 0 to 2^32 - 1. */
function seedOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
