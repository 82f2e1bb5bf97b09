import type { Settings } from '../../config/settings';
import { openStore } from '../../store/open-store';
import type { ArtifactKind, Damage, StoreOverview, Verified } from '../../store/store-care';
import type { Tally } from '../../store/tally';

export type { ArtifactKind, Damage, StoreOverview, Tally, Verified };

/** Where the store of the settings is. */
export interface StorePlace {
  location: string;
}

/** Where the store is, what it holds, and what was paid for that. */
export async function lookIntoStore(settings: Settings): Promise<StorePlace & StoreOverview> {
  return { location: settings.storeLocation, ...(await openStore(settings.storeLocation).care.overview()) };
}

/** Reads everything in the store, and removes what is damaged, which `onDamage` hears of at once. */
export async function verifyWholeStore(
  settings: Settings,
  onDamage: (damage: Damage) => void,
  signal: AbortSignal,
): Promise<StorePlace & Verified> {
  return {
    location: settings.storeLocation,
    ...(await openStore(settings.storeLocation).care.verify(onDamage, signal)),
  };
}
