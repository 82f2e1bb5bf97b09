import type { Settings } from '../../../config/settings';
import type { Order } from '../../../domain/film/order/order';
import { narratorsOf, offerFor } from '../../../providers/offers';
import { InputError } from '../../input-error';

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
  { offers, hasTemporalAddress }: Settings,
): string | undefined {
  const problem = offerFor(offers, 'narrator', narrator)?.problemWith?.(voice, language);
  if (problem) return [problem, ...othersFor(narrator.provider, language, offers)].join(' ');
  const vendor = offers.find(({ provider }) => provider === narrator.provider);
  // The workers of a server of one's own may have what is not here.
  return vendor?.narrator && !hasTemporalAddress ? vendor.missing : undefined;
}

/** What programs would speak a language that the provider has no voice for, each in a sentence. */
function othersFor(provider: string, language: string, offers: Settings['offers']): string[] {
  const own = narratorsOf(offers.find((offer) => offer.provider === provider));
  if (own.some(({ usualTimbre, problemWith }) => problemWith?.(usualTimbre, language) === undefined)) return [];
  return offers.flatMap(({ program, missing, narrator, ...offer }) => {
    if (program === undefined || offer.provider === provider || !narrator) return [];
    if (narrator.problemWith?.(narrator.usualTimbre, language) !== undefined) return [];
    return [
      missing ?? `${program} speaks it: --voice ${narrator.usualTimbre} (${narrator.timbres?.[0]?.description}).`,
    ];
  });
}
