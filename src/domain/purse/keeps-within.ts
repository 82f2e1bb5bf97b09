import type { Prices, Purse } from './purse';

const PRICES = ['scriptMicroUsd', 'voiceMicroUsd', 'pictureMicroUsd'] as const satisfies (keyof Prices)[];

/** Whether a film that is made with the purse `held` (undefined: with no limit) can cost no more than `asked` allows. */
export function keepsWithin(held: Purse | undefined, asked: Purse): boolean {
  if (PRICES.every((name) => asked.prices[name] === 0)) return true;
  if (held === undefined || held.mostMicroUsd > asked.mostMicroUsd) return false;
  return PRICES.every((name) => {
    const [heldPrice, askedPrice] = [held.prices[name], asked.prices[name]];
    // With an unknown price in its purse, no film is made.
    return heldPrice === undefined || (askedPrice !== undefined && heldPrice >= askedPrice);
  });
}
