import type { Settings } from '../../config/settings';
import type { Revised } from '../../contract/review';
import type { Order } from '../../domain/film/order/order';
import type { VoiceChoice } from '../../domain/film/order/provider-choice';
import { pricesOf } from '../order/cost/prices';

/**
 * What a change costs at most, in millionths of a US dollar: as the film says that knows the prices, else by the prices here of those who
 * may speak in what is changed; undefined where these are not known either.
 */
export function mostMicroUsd(
  { mostMicroUsd: told, pictures, characters }: Pick<Revised, 'mostMicroUsd' | 'pictures' | 'characters'>,
  order: Order,
  settings: Settings,
  speakers: readonly VoiceChoice[],
): number | undefined {
  if (told !== undefined) return told;
  // Its script is written: what one costs no longer matters, and its scriptwriter need not be asked.
  const script = { title: order.story.title, scenes: [] };
  const { voiceMicroUsd, pictureMicroUsd } = pricesOf({ ...order, script }, settings, speakers);
  const voices = partOf(voiceMicroUsd, characters / 1000);
  const all = partOf(pictureMicroUsd, pictures);
  return voices === undefined || all === undefined ? undefined : Math.ceil(voices + all);
}

function partOf(priceMicroUsd: number | undefined, count: number): number | undefined {
  return count === 0 ? 0 : priceMicroUsd === undefined ? undefined : priceMicroUsd * count;
}
