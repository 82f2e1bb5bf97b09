import type { Settings } from '../../../config/settings';
import type { Order } from '../../../domain/film/order/order';
import { ProviderError } from '../../../providers/provider-error';
import { InputError } from '../../input-error';
import { expectedScenes } from './expected-scenes';
import { pricesOf } from './prices';

/** An order that may cost so much at most, in millionths of a US dollar; without a limit where none is said. */
export function withPurse(order: Order, mostMicroUsd: number | undefined, settings: Settings): Order {
  if (mostMicroUsd === undefined) return order;
  try {
    const prices = pricesOf(order, settings);
    return { ...order, purse: { mostMicroUsd, prices, sceneCount: expectedScenes(order, settings) } };
  } catch (error) {
    throw error instanceof ProviderError ? new InputError(error.message) : error;
  }
}
