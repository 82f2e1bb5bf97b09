import type { ScriptPaid } from '../../../app/order/draft/script-first';
import { moneyText } from '../../../domain/purse/money-text';

/** What the script of a draft has cost, in a sentence. */
export function scriptPaidText({ isStored, microUsd }: ScriptPaid): string {
  if (isStored) return 'its script is in the store; nothing is paid for a draft of it';
  const cost = microUsd === undefined ? 'what that cost is not known' : `for ${moneyText(microUsd)}`;
  return `its script was written, ${cost}; nothing else is paid for a draft, and the film itself has that script too`;
}
