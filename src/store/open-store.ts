import type { ArtifactStore } from './artifact-store';
import { createDirectoryStore } from './directory/directory-store';

/** Opens the store that the settings name: `storeDirectory` is made when something is put there. */
export function openStore({ storeDirectory }: { storeDirectory: string }): ArtifactStore {
  return createDirectoryStore(storeDirectory);
}
