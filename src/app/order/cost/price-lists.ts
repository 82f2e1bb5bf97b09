import type { Order } from '../../../domain/film/order/order';
import { offerFor, type NamedOffer } from '../../../providers/offers';
import { whoMayBeAsked } from './who-may-be-asked';

/** Which provider's prices are from a vendor's price list, and the day of that list (YYYY-MM-DD). */
export interface PriceList {
  by: string;
  asOf: string;
  /** What to do about a list that is more than a year old. */
  advice?: string;
}

const ROLES = ['scriptwriter', 'narrator', 'illustrator'] as const;
const OLD_AFTER_MS = 365 * 24 * 3_600_000;

/** The price lists by which the vendors of which nothing is missing are reckoned; `nowMs` since 1970. */
export function priceLists(offers: readonly NamedOffer[], nowMs: number): PriceList[] {
  return offers
    .filter(({ missing }) => missing === undefined)
    .flatMap((offer) => ROLES.flatMap((role) => listOf(offer.provider, offer[role], nowMs)));
}

/** The price lists by which an order is reckoned: of all who may be asked for its film, each once. */
export function priceListsFor(order: Order, offers: readonly NamedOffer[], nowMs: number): PriceList[] {
  const asked = whoMayBeAsked(order);
  const lists = ROLES.flatMap((role) =>
    asked[role].flatMap((choice) => listOf(choice.provider, offerFor(offers, role, choice), nowMs)),
  );
  return [...new Map(lists.map((list) => [list.by, list])).values()];
}

function listOf(
  provider: string,
  offer: { model: string; pricesAsOf?: string | undefined } | undefined,
  nowMs: number,
): PriceList[] {
  if (offer?.pricesAsOf === undefined) return [];
  const by = `${provider}/${offer.model}`;
  const asOf = offer.pricesAsOf;
  if (nowMs - Date.parse(asOf) < OLD_AFTER_MS) return [{ by, asOf }];
  const advice = `the price of ${by} is that of ${asOf}, more than a year ago. Look at the vendor's price list, and set the price that counts now (docs/providers.md names the variable).`;
  return [{ by, asOf, advice }];
}
