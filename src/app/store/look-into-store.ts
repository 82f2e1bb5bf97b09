import type { Settings } from '../../config/settings';
import { storeOverview, type ArtifactKind, type StoreOverview } from '../../store/directory/store-overview';
import type { Tally } from '../../store/directory/tally';
import { verifyStore, type Damage, type Verified } from '../../store/directory/verify-store';

export type { ArtifactKind, Damage, StoreOverview, Tally, Verified };

/** Where the store of the settings is. */
export interface StorePlace {
  directory: string;
}

/** Where the store is, what it holds, and what was paid for that. */
export async function lookIntoStore({ storeDirectory: directory }: Settings): Promise<StorePlace & StoreOverview> {
  return { directory, ...(await storeOverview(directory)) };
}

/** Reads everything in the store, and removes what is damaged, which `onDamage` hears of at once. */
export async function verifyWholeStore(
  { storeDirectory: directory }: Settings,
  onDamage: (damage: Damage) => void,
  signal: AbortSignal,
): Promise<StorePlace & Verified> {
  return { directory, ...(await verifyStore(directory, onDamage, signal)) };
}
