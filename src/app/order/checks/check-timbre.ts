import type { Settings } from '../../../config/settings';
import type { Order } from '../../../domain/film/order/order';
import type { VoiceChoice } from '../../../domain/film/order/provider-choice';
import { offerFor } from '../../../providers/offers';
import { InputError } from '../../input-error';
import type { CheckContext } from './order-check';
import { otherNarrators } from '../voices/other-narrators';
import { speakersOf } from '../voices/speakers-of';

/** Refuses a voice or language that a narrator of the film, or its fallback, says it does not speak. */
export function checkTimbre(order: Order, { settings }: Pick<CheckContext, 'settings'>): void {
  const { language, fallbacks } = order;
  for (const spoken of [...speakersOf(order), ...(fallbacks?.narrator ? [fallbacks.narrator] : [])]) {
    const problem = problemOf(spoken, language, settings);
    if (problem) throw new InputError(problem);
  }
}

function problemOf({ narrator, voice }: VoiceChoice, language: string, settings: Settings): string | undefined {
  const { offers, hasTemporalAddress } = settings;
  const problem = offerFor(offers, 'narrator', narrator)?.problemWith?.(voice, language);
  if (problem) return [problem, ...otherNarrators(narrator.provider, language, settings)].join(' ');
  const vendor = offers.find(({ provider }) => provider === narrator.provider);
  // The workers of a server of one's own may have what is not here.
  return vendor?.narrator && !hasTemporalAddress ? vendor.missing : undefined;
}
