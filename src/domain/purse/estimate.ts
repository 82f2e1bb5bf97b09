import { cardsOf } from '../film/card';
import type { Order } from '../film/order/order';
import type { Prices } from './purse';
import type { Scene, Script } from '../film/script/script';

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
  const { sceneCount, characters: told } = script
    ? measured(script.scenes)
    : { sceneCount: expectedScenes, characters: order.story.text.length };
  const cards = cardsOf(order, script?.title ?? order.story.title).filter(({ isSpoken }) => isSpoken);
  const characters = cards.reduce((sum, { text }) => sum + text.length, told);
  const { voiceMicroUsd, pictureMicroUsd } = prices;
  const scriptMicroUsd = script ? 0 : prices.scriptMicroUsd;
  return {
    sceneCount,
    ...(scriptMicroUsd !== undefined && { scriptMicroUsd }),
    ...(voiceMicroUsd !== undefined && { voicesMicroUsd: Math.ceil((voiceMicroUsd * characters) / 1000) }),
    ...(pictureMicroUsd !== undefined && { picturesMicroUsd: pictureMicroUsd * sceneCount }),
  };
}

function measured(scenes: readonly Scene[]): { sceneCount: number; characters: number } {
  return { sceneCount: scenes.length, characters: scenes.reduce((sum, { text }) => sum + text.length, 0) };
}
