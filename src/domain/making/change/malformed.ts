import { problemsText } from '../../film/order/order-problems/order-problem';
import type { Check } from '../../film/order/order-problems/check';

/** Why what came for a change is none, in a sentence; undefined when it is one. Anyone may ask for one, with anything. */
export function malformed(check: Check, asked: unknown): string | undefined {
  try {
    const problems = check(asked, '');
    return problems.length > 0 ? `This cannot be changed so: ${problemsText(problems)}.` : undefined;
  } catch {
    return 'This cannot be changed so: what came cannot be read.';
  }
}
