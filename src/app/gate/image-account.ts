import type { Settings } from '../../config/settings';
import type { ProviderChoice } from '../../domain/film/order/provider-choice';
import type { ImageAccount } from '../../providers/illustrator';
import { offerFor } from '../../providers/offers';
import { InputError } from '../input-error';

/** As `knownAccount`, but throws an `InputError` when no vendor has one. */
export function imageAccount(settings: Settings, illustrator?: ProviderChoice): ImageAccount {
  const found = knownAccount(settings, illustrator);
  if (found) return found;
  throw new InputError('No illustrator here has an account with a rate limit, so there is no image gate.');
}

/**
 * The account whose rate limit binds an illustrator, else that of who draws, or takes over, in the films ordered here; where
 * these have none, the first there is. Undefined when no vendor has one.
 */
export function knownAccount({ offers, roles }: Settings, illustrator?: ProviderChoice): ImageAccount | undefined {
  const asked = [illustrator, roles.illustrator, roles.fallbacks?.illustrator];
  const accounts = [
    ...asked.map((choice) => choice && offerFor(offers, 'illustrator', choice)?.account),
    ...offers.map((offer) => offer.illustrator?.account),
  ];
  return accounts.find((account) => account !== undefined);
}
