import { newOrder, type Order } from '../../../../src/domain/film/order/order';
import { THREE_SCENES } from '../../../support/films/made-with-stand-ins';

export const DAY_MS = 86_400_000;

let orders = 0;

/** An order whose script is there, and whose film stays open for a day where a scene of it cannot be made; each has a film of its own. */
export function openOrder(choices: Partial<Order> = {}): Order {
  const script = { title: 'The Sea', scenes: THREE_SCENES };
  return newOrder({ title: 'The Sea', text: `story ${++orders}.` }, { script, attentionTimeoutMs: DAY_MS, ...choices });
}
