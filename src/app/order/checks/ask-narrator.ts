import type { Settings } from '../../../config/settings';
import type { Order } from '../../../domain/film/order/order';
import type { VoiceChoice } from '../../../domain/film/order/provider-choice';
import { offerFor } from '../../../providers/offers';
import { ProviderError } from '../../../providers/provider-error';
import { InputError } from '../../input-error';
import type { CheckContext } from './order-check';
import { speakersOf } from '../voices/speakers-of';

/**
 * Asks the servers of those who speak, where their addresses are known here, whether they would speak so: before a script or a picture
 * is paid for. Throws an `InputError` when one never would and nobody takes over; tells of the first who is not there, or not ready.
 */
export async function askNarrator(order: Order, context: CheckContext): Promise<string[]> {
  const { settings, interrupted, once, speakers = speakersOf(order) } = context;
  for (const speaker of speakers) {
    const question = JSON.stringify([speaker, order.language]);
    const error = await once(question, () => problemWith(speaker, order.language, settings, interrupted));
    if (error?.kind === 'change' && !order.fallbacks?.narrator) throw new InputError(error.message);
    if (error) return [error.message];
  }
  return [];
}

async function problemWith(
  { narrator: choice, voice }: VoiceChoice,
  language: string,
  { offers }: Settings,
  signal: AbortSignal,
): Promise<ProviderError | undefined> {
  const isMissing = offers.find(({ provider }) => provider === choice.provider)?.missing !== undefined;
  const offer = isMissing ? undefined : offerFor(offers, 'narrator', choice);
  try {
    const narrator = await offer?.make();
    await narrator?.check?.({ voice, language }, signal);
    return undefined;
  } catch (error) {
    if (error instanceof ProviderError) return error;
    throw error;
  }
}
