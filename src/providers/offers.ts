import type { ProviderChoice } from '../domain/film/order/order';
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

/** The narrator of a provider that has a voice of this name; the first one where none is known to have it. */
export function narratorWith(
  offers: readonly NamedOffer[],
  { provider, model }: ProviderChoice,
  voice: string,
): ProviderChoice {
  const narrators = narratorsOf(offers.find((each) => each.provider === provider));
  const has = ({ timbres }: NarratorOffer) => timbres?.some(({ name }) => name === voice) ?? false;
  return { provider, model: narrators.find(has)?.model ?? model };
}
