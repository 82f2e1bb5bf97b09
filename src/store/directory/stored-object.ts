import type { Artifact } from '../../domain/film/artifact';
import { ArtifactError } from '../artifact-store';
import { isHash } from '../is-hash';
import { verifyBytes, type Digest } from '../verify-bytes';
import { digestOf } from '../file-digest';
import { markUsed } from './last-use';
import { removeIf } from './remove-if';
import { objectPath } from './store-directory';

/**
 * Where an artifact's bytes are kept. Throws unless the hash is one: anything else could point to a file outside the store,
 * which would then be removed as damaged.
 */
export function pathOf(directory: string, artifact: Artifact): string {
  if (isHash(artifact.sha256)) return objectPath(directory, artifact.sha256);
  throw new ArtifactError(`Expected the SHA-256 of an artifact in hex, but got "${artifact.sha256}".`, artifact);
}

/**
 * Throws an `ArtifactError` when the artifact's own file is missing, and other errors as they are: they may be about the
 * reader's path.
 */
export function reject(artifact: Artifact, path: string, error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT' || error.path !== path) throw error;
  throw new ArtifactError(`The ${artifact.mediaType} ${artifact.sha256.slice(0, 12)} is not in the store.`, artifact, {
    cause: error,
  });
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
