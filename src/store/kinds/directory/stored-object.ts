import type { Artifact } from '../../../domain/film/artifact';
import { ArtifactError } from '../../artifact-store';
import { isHash } from '../../is-hash';
import { verifyBytes, type Digest } from '../../verify-bytes';
import { digestOf } from '../../file-digest';
import { markUsed } from './last-use';
import { lookAt } from './put-aside';
import { removeIf } from './remove-if';
import { objectPath } from './store-directory';
import { unless } from './unless';

/**
 * Where an artifact's bytes are kept. Throws unless the hash is one: anything else could point to a file outside the store,
 * which would then be removed as damaged.
 */
function pathOf(directory: string, artifact: Artifact): string {
  if (isHash(artifact.sha256)) return objectPath(directory, artifact.sha256);
  throw new ArtifactError(`Expected the SHA-256 of an artifact in hex, but got "${artifact.sha256}".`, artifact);
}

/** Looks at an artifact's own file; throws an `ArtifactError` when it is missing. */
export async function lookAtObject<T>(
  directory: string,
  artifact: Artifact,
  look: (path: string) => Promise<T>,
): Promise<T> {
  const path = pathOf(directory, artifact);
  const found = await lookAt(path, () => look(path).catch(unless('ENOENT')));
  if (found !== undefined) return found;
  throw new ArtifactError(`The ${artifact.mediaType} ${artifact.sha256.slice(0, 12)} is not in the store.`, artifact);
}

/**
 * Marks the bytes of an artifact as used when `found` is what it names. Else throws an `ArtifactError` and removes them, so that
 * the step which made them is done again.
 */
export async function accept(directory: string, artifact: Artifact, found: Digest): Promise<void> {
  const path = objectPath(directory, artifact.sha256);
  try {
    verifyBytes(artifact, found);
  } catch (error) {
    // Another process may have replaced them with good bytes meanwhile; those stay.
    await removeIf(path, async (aside) => (await digestOf(aside)).sha256 !== artifact.sha256);
    throw error;
  }
  await markUsed(path);
}
