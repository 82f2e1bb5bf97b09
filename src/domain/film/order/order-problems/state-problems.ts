import { shownBorder } from '../../borders/border';
import type { Order } from '../order';
import { MOST_STATE_BYTES, STATE_BYTES_PER_BORDER, STATE_BYTES_PER_SCENE } from '../../../bounds';
import { problem } from './check';
import { jsonBytes } from './json-bytes';
import type { OrderProblem } from './order-problem';

/** What is wrong with an order that is good in each of its fields, and together too large for one film. */
export function stateProblems(order: Order): OrderProblem[] {
  const { script, border } = order;
  if (!script) return [];
  const perScene = STATE_BYTES_PER_SCENE + (shownBorder(border) ? STATE_BYTES_PER_BORDER : 0);
  const bytes = jsonBytes(order) + script.scenes.length * perScene;
  if (bytes <= MOST_STATE_BYTES) return [];
  return problem(
    'script',
    `be so short that the film's state has at most ${MOST_STATE_BYTES} bytes (divide it into several films)`,
    `would make one of ${bytes} with its ${script.scenes.length} scenes`,
  );
}
