import type { ProviderChoice } from '../domain/film/order/provider-choice';
import type { NarratorOffer, RoleOffers, VendorOffer } from './vendor';

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
  const vendor = offers.find((each) => each.provider === provider);
  const known = role === 'narrator' ? narratorsOf(vendor) : [vendor?.[role]];
  return known.find((each) => each?.model === model) as RoleOffers[Role];
}

/** All that a vendor speaks with: first what speaks when no voice is named. */
export function narratorsOf(vendor: VendorOffer | undefined): NarratorOffer[] {
  return [...(vendor?.narrator ? [vendor.narrator] : []), ...(vendor?.otherNarrators ?? [])];
}

/**
 * The narrator of a provider that has a voice of this name, else the one of another provider, where the first is known not to have it;
 * the provider's first one where nobody is known to.
 */
export function narratorWith(
  offers: readonly NamedOffer[],
  { provider, model }: ProviderChoice,
  voice: string,
): ProviderChoice {
  const narrators = narratorsOf(offers.find((each) => each.provider === provider));
  const has = ({ timbres }: NarratorOffer) => timbres?.some(({ name }) => name === voice) ?? false;
  const own = narrators.find(has);
  if (own) return { provider, model: own.model };
  const knowsItsOwn = narrators.length > 0 && narrators.every(({ timbres }) => timbres !== undefined);
  for (const other of knowsItsOwn ? offers : []) {
    const found = narratorsOf(other).find(has);
    if (found) return { provider: other.provider, model: found.model };
  }
  return { provider, model };
}
