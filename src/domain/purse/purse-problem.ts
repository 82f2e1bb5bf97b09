import { estimate } from './estimate';
import { moneyText } from './money-text';
import type { Order } from '../film/order/order';
import type { Script } from '../film/script/script';

/**
 * Why an order may not be made: it would cost more than its purse allows, or nobody knows what. Undefined when it may.
 * `paidMicroUsd` is what its script has cost.
 */
export function purseProblem(
  order: Order,
  script: Script | undefined = order.script,
  paidMicroUsd = 0,
): string | undefined {
  if (!order.purse) return undefined;
  const { mostMicroUsd, prices, sceneCount: expectedScenes } = order.purse;
  const parts = estimate(order, prices, script, expectedScenes);
  const { voicesMicroUsd, picturesMicroUsd, sceneCount } = parts;
  const scriptMicroUsd = script ? paidMicroUsd : parts.scriptMicroUsd;
  if (scriptMicroUsd === undefined) return unknown('the script', order.scriptwriter);
  if (voicesMicroUsd === undefined) return unknown('the voices', order.narrator);
  if (picturesMicroUsd === undefined) return unknown('the pictures', order.illustrator);
  const sum = scriptMicroUsd + voicesMicroUsd + picturesMicroUsd;
  if (sum <= mostMicroUsd) return undefined;
  return (
    `The film may cost up to ${moneyText(sum)} (script ${moneyText(scriptMicroUsd)}, voices ${moneyText(voicesMicroUsd)}, ` +
    `${sceneCount} pictures ${moneyText(picturesMicroUsd)}), more than the ${moneyText(mostMicroUsd)} that it is allowed. ` +
    'Allow more, or make fewer scenes.'
  );
}

function unknown(what: string, { provider, model }: Order['scriptwriter']): string {
  return (
    `The film may cost only so much, but what ${what} of ${provider}/${model} cost is not known. ` +
    'Set the price (docs/providers.md names the variable), or order it without a limit.'
  );
}
