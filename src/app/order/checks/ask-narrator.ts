import type { Settings } from '../../../config/settings';
import type { Order } from '../../../domain/film/order/order';
import { offerFor } from '../../../providers/offers';
import { ProviderError } from '../../../providers/provider-error';
import { InputError } from '../../input-error';

/**
 * Asks the servers of an order's narrators, where their addresses are known here, whether they would speak so: before a script or a
 * picture is paid for. Throws an `InputError` when they never would and nobody takes over; resolves to a warning when they are not
 * there, or not ready, and undefined when all is well.
 */
export async function askNarrator(
  { cast = {}, ...order }: Order,
  settings: Settings,
  signal: AbortSignal,
): Promise<string | undefined> {
  for (const who of [order, ...Object.values(cast)]) {
    const warning = await askOne({ ...order, ...who }, settings, signal);
    if (warning !== undefined) return warning;
  }
  return undefined;
}

async function askOne(
  { narrator: choice, voice, language, fallbacks }: Order,
  { offers }: Settings,
  signal: AbortSignal,
): Promise<string | undefined> {
  const isMissing = offers.find(({ provider }) => provider === choice.provider)?.missing !== undefined;
  const offer = isMissing ? undefined : offerFor(offers, 'narrator', choice);
  try {
    const narrator = await offer?.make();
    await narrator?.check?.({ voice, language }, signal);
    return undefined;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    if (error.kind === 'change' && !fallbacks?.narrator) throw new InputError(error.message);
    return error.message;
  }
}
