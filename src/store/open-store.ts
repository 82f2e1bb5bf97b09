import type { ArtifactStore } from './artifact-store';
import { directoryKind } from './directory';
import type { StoreKind } from './store-kind';

/** The kinds of store that there are. */
const KINDS: readonly StoreKind[] = [directoryKind];

/** Opens the store at a location, such as a directory's path; throws a sentence when no kind of store is there. */
export function openStore(location: string): ArtifactStore {
  return kindOf(location).open(location);
}

/** A location as it means the same to every process, whatever its working directory; throws as `openStore`. */
export function wholeLocation(location: string): string {
  return kindOf(location).whole(location);
}

function kindOf(location: string): StoreKind {
  const kind = KINDS.find(({ serves }) => serves(location));
  if (kind) return kind;
  throw new Error(`A store is in a directory, but no path of one is "${location}".`);
}
