import type { Settings } from '../../config/settings';
import type { Plan } from '../../contract/film';
import { estimate } from '../../domain/purse/estimate';
import { filmLengthMs, makingTimeMs } from '../../domain/schedule/making-time';
import type { Order } from '../../domain/film/order';
import { pricesOf } from '../../prices';

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
}

/** What is to be expected of the film of a plan. */
export function expectationOf(order: Order, { script, times }: Plan, settings: Settings): Expectation {
  const { voicesMicroUsd, picturesMicroUsd } = estimate(order, pricesOf(order, settings), script, script.scenes.length);
  const isTogether = order.illustrator.provider === 'together';
  const places = {
    voices: settings.voicesAtOnce,
    renders: settings.rendersAtOnce,
    ...(isTogether && { gate: settings.together.policy }),
  };
  const isFree = !times || times.reused || times.by?.startsWith('local/');
  const paidMicroUsd = isFree ? 0 : times.costMicroUsd;
  return {
    filmMs: filmLengthMs(script.scenes),
    makingMs: makingTimeMs(order, script.scenes, places),
    ...(paidMicroUsd !== undefined && { paidMicroUsd }),
    ...(voicesMicroUsd !== undefined && { voicesMicroUsd }),
    ...(picturesMicroUsd !== undefined && { picturesMicroUsd }),
  };
}
