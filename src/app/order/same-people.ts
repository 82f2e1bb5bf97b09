import { createHash } from 'node:crypto';
import type { Settings } from '../../config/settings';
import type { Order } from '../../domain/film/order/order';
import { offerFor } from '../../providers/offers';

/**
 * The order with what makes its illustrator draw the same people again: the seed that all its pictures share, where it draws them more
 * alike from one, and pictures to go by, where it takes these.
 */
export function withSamePeople(order: Order, { offers }: Settings): Order {
  const { sharesSeed, takesReferences } = offerFor(offers, 'illustrator', order.illustrator) ?? {};
  return {
    ...order,
    ...(sharesSeed && { storySeed: seedOf(order.story.text) }),
    ...(takesReferences && { pinsCharacters: true }),
  };
}

/** A whole number from 0 to 2^32 - 1. */
function seedOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
