import type { ProviderChoice } from '../domain/film/order';
import type { RoleOffers, VendorOffer } from './vendor';

/** A vendor's offer, with its name. */
export interface NamedOffer extends VendorOffer {
  provider: string;
}

/** What is offered for a role by the provider and model that an order chose; undefined where nobody here knows these. */
export function offerFor<Role extends keyof RoleOffers>(
  offers: readonly NamedOffer[],
  role: Role,
  { provider, model }: ProviderChoice,
): RoleOffers[Role] {
  const offer = offers.find((each) => each.provider === provider)?.[role];
  return offer?.model === model ? offer : undefined;
}
