import type { Settings } from '../../../config/settings';
import { openStore } from '../../../store/open-store';
import { KeepError } from '../../../store/keep-error';
import { InputError } from '../../input-error';

/** Refuses an order, in a sentence, whose film could not be kept. Where workers elsewhere keep films is not known here. */
export async function checkStore({ hasTemporalAddress, storeLocation }: Settings): Promise<void> {
  if (hasTemporalAddress) return;
  try {
    await openStore(storeLocation).tryToKeep();
  } catch (error) {
    throw error instanceof KeepError ? new InputError(error.message, { cause: error }) : error;
  }
}
