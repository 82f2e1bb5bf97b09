import type { ArtifactStore } from './artifact-store';
import { directoryKind } from './kinds/directory';
import { s3Kind } from './kinds/s3';
import type { StoreKind } from './store-kind';

/** The kinds of store that there are. */
const KINDS: readonly StoreKind[] = [directoryKind, s3Kind];

/** Opens the store at a location, such as a directory's path; throws a sentence when no kind of store is there. */
export function openStore(location: string): ArtifactStore {
  return kindOf(location).open(location);
}

/** A location as it means the same to every process, whatever its working directory; throws as `openStore`. */
export function wholeLocation(location: string): string {
  return kindOf(location).whole(location);
}

/** Whether a kind of store reads this environment variable. */
export function isStoreVariable(name: string): boolean {
  return KINDS.some(({ variables }) => variables?.test(name));
}

function kindOf(location: string): StoreKind {
  const kind = KINDS.find(({ serves }) => serves(location));
  if (kind) return kind;
  const examples = KINDS.map(({ example }) => example).join(', or ');
  throw new Error(`A store is ${examples}, but no such place is "${location}".`);
}
