import { openStore } from '../../../store/open-store';
import { KeepError } from '../../../store/keep-error';
import { InputError } from '../../input-error';
import { makeHome } from '../../make-home';
import type { Order } from '../../../domain/film/order/order';
import type { CheckContext } from './order-check';

/** Refuses an order whose film could not be kept, or that has no home. Where workers elsewhere keep films is not known here. */
export async function checkStore(
  _order: Order,
  { settings: { home, hasTemporalAddress, storeLocation }, once }: CheckContext,
): Promise<string[]> {
  if (hasTemporalAddress) return [];
  try {
    await once('the store', async () => {
      // It is made, and may be wrong, before the store that is in it.
      await makeHome(home);
      await openStore(storeLocation).tryToKeep();
    });
    return [];
  } catch (error) {
    throw error instanceof KeepError ? new InputError(error.message, { cause: error }) : error;
  }
}
