import { moneyText } from './money-text';
import type { Order } from './order';
import type { Prices } from './purse';
import type { Scene, Script } from './script';

/** What the steps of a film cost, in millionths of a US dollar; a part that is left out is not known. */
export interface Estimate {
  sceneCount: number;
  scriptMicroUsd?: number;
  voicesMicroUsd?: number;
  picturesMicroUsd?: number;
}

/**
 * What a film costs when nothing has to be made twice and the store has none of it: of its script, or before there is one of
 * its story and so many scenes. A script that is there is paid for.
 */
export function estimate(order: Order, prices: Prices, script: Script | undefined, expectedScenes: number): Estimate {
  const { sceneCount, characters } = script
    ? measured(script.scenes)
    : { sceneCount: expectedScenes, characters: order.story.text.length };
  const { voiceMicroUsd, pictureMicroUsd } = prices;
  const scriptMicroUsd = script ? 0 : prices.scriptMicroUsd;
  return {
    sceneCount,
    ...(scriptMicroUsd !== undefined && { scriptMicroUsd }),
    ...(voiceMicroUsd !== undefined && { voicesMicroUsd: Math.ceil((voiceMicroUsd * characters) / 1000) }),
    ...(pictureMicroUsd !== undefined && { picturesMicroUsd: pictureMicroUsd * sceneCount }),
  };
}

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

function measured(scenes: readonly Scene[]): { sceneCount: number; characters: number } {
  return { sceneCount: scenes.length, characters: scenes.reduce((sum, { text }) => sum + text.length, 0) };
}
