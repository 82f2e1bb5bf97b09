import type { Settings } from '../../../config/settings';
import type { Order } from '../../../domain/film/order/order';
import { offerFor } from '../../../providers/offers';
import { InputError } from '../../input-error';
import { otherNarrators } from './other-narrators';

/** Refuses a voice or language that the chosen narrator, its fallback, or that of one of the cast says it does not speak, before any work is done. */
export function checkTimbre({ narrator, voice, language, fallbacks, cast = {} }: Order, settings: Settings): void {
  for (const spoken of [
    { narrator, voice },
    ...Object.values(cast),
    ...(fallbacks?.narrator ? [fallbacks.narrator] : []),
  ]) {
    const problem = problemOf(spoken, language, settings);
    if (problem) throw new InputError(problem);
  }
}

function problemOf(
  { narrator, voice }: Pick<Order, 'narrator' | 'voice'>,
  language: string,
  settings: Settings,
): string | undefined {
  const { offers, hasTemporalAddress } = settings;
  const problem = offerFor(offers, 'narrator', narrator)?.problemWith?.(voice, language);
  if (problem) return [problem, ...otherNarrators(narrator.provider, language, settings)].join(' ');
  const vendor = offers.find(({ provider }) => provider === narrator.provider);
  // The workers of a server of one's own may have what is not here.
  return vendor?.narrator && !hasTemporalAddress ? vendor.missing : undefined;
}
