import type { Checkout } from './checkout';

/** Removes the checkouts of each test when it ends: those that went through `tracked`. */
export function useCheckouts(): { tracked(checkout: Checkout): Checkout } {
  const checkouts: Checkout[] = [];
  afterEach(() => {
    for (const checkout of checkouts.splice(0)) checkout.remove();
  });
  return {
    tracked(checkout) {
      checkouts.push(checkout);
      return checkout;
    },
  };
}
