import { OFFLINE_VOICES_AT_ONCE, type Settings } from '../../../config/settings';
import type { Plan } from '../../../contract/film';
import { cardsOf } from '../../../domain/film/card';
import { estimate } from '../../../domain/purse/estimate';
import { cardsLengthMs, filmLengthMs, makingTimeMs } from '../../../domain/schedule/making-time';
import { isOffline, type Order } from '../../../domain/film/order/order';
import type { ProviderChoice } from '../../../domain/film/order/provider-choice';
import { offerFor } from '../../../providers/offers';
import { priceListsFor, type PriceList } from './price-lists';
import { pricesOf } from './prices';

/**
 * What is to be expected of a planned film: milliseconds, and millionths of a US dollar; a cost that is left out is not
 * known. `paidMicroUsd` is what its script has cost.
 */
export interface Expectation {
  filmMs: number;
  makingMs: number;
  paidMicroUsd?: number;
  voicesMicroUsd?: number;
  picturesMicroUsd?: number;
  /** By which price lists that is reckoned. */
  priceLists?: PriceList[];
}

/** What is to be expected of the film of a plan. */
export function expectationOf(
  order: Order,
  { script, times }: Plan,
  settings: Settings,
  nowMs = Date.now(),
): Expectation {
  const { voicesMicroUsd, picturesMicroUsd } = estimate(order, pricesOf(order, settings), script, script.scenes.length);
  const { offers, voicesAtOnce, rendersAtOnce } = settings;
  const narrator = offerFor(offers, 'narrator', order.narrator);
  const illustrator = offerFor(offers, 'illustrator', order.illustrator);
  const slots = {
    voices: isDoneOffline(order.narrator) ? OFFLINE_VOICES_AT_ONCE : voicesAtOnce,
    pictures: order.imagesInFlight ?? 1,
    renders: rendersAtOnce,
    gate: illustrator?.account?.policy,
  };
  const usual = { voiceMs: narrator?.usualMs ?? 0, pictureMs: illustrator?.usualMs ?? 0 };
  const isFree = !times || times.reused || isOffline(times.by ?? '');
  const paidMicroUsd = isFree ? 0 : times.costMicroUsd;
  const lists = priceListsFor(order, offers, nowMs);
  return {
    filmMs: filmLengthMs(script.scenes, order.speed) + cardsLengthMs(cardsOf(order, script.title), order.speed),
    makingMs: makingTimeMs(script.scenes, slots, usual),
    ...(paidMicroUsd !== undefined && { paidMicroUsd }),
    ...(voicesMicroUsd !== undefined && { voicesMicroUsd }),
    ...(picturesMicroUsd !== undefined && { picturesMicroUsd }),
    ...(lists.length > 0 && { priceLists: lists }),
  };
}

function isDoneOffline({ provider, model }: ProviderChoice): boolean {
  return isOffline(`${provider}/${model}`);
}
