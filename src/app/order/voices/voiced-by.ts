import type { ProviderChoice, VoiceChoice } from '../../../domain/film/order/provider-choice';
import { narratorWith, type NamedOffer } from '../../../providers/offers';

/** A voice as a person names it, with its provider before it where they say so ("chatterbox/Emily"), and the narrator whose it is. */
export function voicedBy(said: string, usual: ProviderChoice, offers: readonly NamedOffer[]): VoiceChoice {
  const [, named, rest = ''] = /^([^/]+)\/(.+)$/u.exec(said) ?? [];
  const provider = offers.find((offer) => offer.provider === named && offer.narrator);
  if (!provider?.narrator) return { narrator: narratorWith(offers, usual, said), voice: said };
  const first = { provider: provider.provider, model: provider.narrator.model };
  return { narrator: narratorWith(offers, first, rest), voice: rest };
}
