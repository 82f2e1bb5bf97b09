import type { Settings } from '../../../config/settings';
import type { Order } from '../../../domain/film/order/order';
import { offerFor } from '../../../providers/offers';
import { InputError } from '../../input-error';

/** Refuses a voice or language that the chosen narrator, its fallback, or that of one of the cast says it does not speak, before any work is done. */
export function checkTimbre({ narrator, voice, language, fallbacks, cast = {} }: Order, { offers }: Settings): void {
  for (const spoken of [
    { narrator, voice },
    ...Object.values(cast),
    ...(fallbacks?.narrator ? [fallbacks.narrator] : []),
  ]) {
    const problem = offerFor(offers, 'narrator', spoken.narrator)?.problemWith?.(spoken.voice, language);
    if (problem) throw new InputError(problem);
  }
}
