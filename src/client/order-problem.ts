import type { Order } from '../domain/order';

/** What a film answers holds its order and its scenes once more, and must stay below the 2 MB that Temporal carries. */
const MOST_BYTES = 950_000;
const MOST_SCENES = 500;

/** Why an order is too large for one film; undefined when it is not. */
export function orderProblem(order: Order): string | undefined {
  const scenes = order.script?.scenes.length ?? 0;
  if (scenes > MOST_SCENES) {
    return `A film has at most ${MOST_SCENES} scenes, but the script of "${order.story.title}" has ${scenes}. Make several films of it.`;
  }
  const bytes = Buffer.byteLength(JSON.stringify(order));
  if (bytes <= MOST_BYTES) return undefined;
  return `An order has at most ${MOST_BYTES} bytes as JSON, but that of "${order.story.title}" has ${bytes}. Make several films of it.`;
}
