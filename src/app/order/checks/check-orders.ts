import type { Order } from '../../../domain/film/order/order';
import { askNarrator } from './ask-narrator';
import { captionWarnings } from './caption-warnings';
import type { OrderCheck, CheckContext } from './order-check';
import { checkCaptionFont } from './check-caption-font';
import { checkLetters } from './check-letters';
import { checkCost } from './check-cost';
import { checkShape } from './check-shape';
import { checkStore } from './check-store';
import { checkTimbre } from './check-timbre';
import { languageWarning } from './language-warning';

/** The checks of an order, in this order: what a server must be asked comes when all else is well. */
const CHECKS: readonly OrderCheck[] = [
  checkShape,
  checkCost,
  checkTimbre,
  checkCaptionFont,
  checkLetters,
  checkStore,
  askNarrator,
  captionWarnings,
  languageWarning,
];

/** Those of an order's voices alone: a person may give a scene of a film in the making another voice. */
const VOICE_CHECKS: readonly OrderCheck[] = [checkTimbre, askNarrator];

/** With what orders are checked. */
export type Checking = Omit<CheckContext, 'once'>;

/** Makes every check of some orders; resolves to what is to be told of each, and throws an `InputError` for the first that is refused. */
export function checkOrders(orders: readonly Order[], how: Checking): Promise<string[][]> {
  return checkBy(CHECKS, orders, how);
}

/** The same of whether an order's voices can be had, and of nothing else of it. */
export async function checkVoices(order: Order, how: Checking): Promise<string[]> {
  return (await checkBy(VOICE_CHECKS, [order], how)).flat();
}

async function checkBy(checks: readonly OrderCheck[], orders: readonly Order[], how: Checking): Promise<string[][]> {
  const answers = new Map<string, unknown>();
  const once = <Answer>(question: string, ask: () => Answer): Answer => {
    if (!answers.has(question)) answers.set(question, ask());
    return answers.get(question) as Answer;
  };
  const warnings = orders.map((): string[] => []);
  for (const check of checks) {
    for (const [index, order] of orders.entries())
      warnings[index]!.push(...((await check(order, { ...how, once })) ?? []));
  }
  return warnings;
}
