import type { Order } from '../film/order/order';
import type { Making } from './making';
import { withScript } from './scene/with-script';

/** What a film in the making is when it has just been ordered; `mixesSound` is how films are begun today. */
export function newMaking(order: Order, { mixesSound = true }: { mixesSound?: boolean } = {}): Making {
  const making: Making = { order, scenes: [], steps: {}, warnings: [], ...(mixesSound && { mixesSound }) };
  return order.script ? withScript(making, order.script) : making;
}
