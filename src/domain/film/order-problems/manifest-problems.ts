import type { Order } from '../order';
import { MANIFEST_BYTES_PER_SCENE, MOST_MANIFEST_BYTES } from '../order-bounds';
import { problem } from './check';
import { jsonBytes } from './json-bytes';
import type { OrderProblem } from './order-problem';

/** What is wrong with an order that is good in each of its fields, and together too large for one film. */
export function manifestProblems(order: Order): OrderProblem[] {
  const { script } = order;
  if (!script) return [];
  const bytes = jsonBytes(order) + jsonBytes(script) + script.scenes.length * MANIFEST_BYTES_PER_SCENE;
  if (bytes <= MOST_MANIFEST_BYTES) return [];
  return problem(
    'script',
    `be so short that the film's manifest has at most ${MOST_MANIFEST_BYTES} bytes (divide it into several films)`,
    `would make one of ${bytes} with its ${script.scenes.length} scenes`,
  );
}
