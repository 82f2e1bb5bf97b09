import type { ArtifactStore } from './artifact-store';
import { createDirectoryStore } from './directory/directory-store';

/** Opens the store that the settings name. `storeDirectory` is created when something is first put there. */
export function openStore({ storeDirectory }: { storeDirectory: string }): ArtifactStore {
  return createDirectoryStore(storeDirectory);
}
