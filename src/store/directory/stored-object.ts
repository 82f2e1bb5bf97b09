import type { Artifact } from '../../domain/film/artifact';
import { ArtifactError } from '../artifact-store';
import { verifyBytes, type Digest } from '../verify-bytes';
import { digestOf } from './file-digest';
import { markUsed } from './last-use';
import { removeIf } from './remove-if';
import { isHash, objectPath } from './store-directory';

/** Where an artifact's bytes are. A hash that is none must not become a path: what is read there and is not those bytes would be removed. */
export function pathOf(directory: string, artifact: Artifact): string {
  if (isHash(artifact.sha256)) return objectPath(directory, artifact.sha256);
  throw new ArtifactError(`Expected the SHA-256 of an artifact in hex, but got "${artifact.sha256}".`, artifact);
}

/** Only when the object itself is not there is an artifact lost; anything else may be the reader's own path. */
export function reject(artifact: Artifact, path: string, error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT' || error.path !== path) throw error;
  throw new ArtifactError(`The ${artifact.mediaType} ${artifact.sha256.slice(0, 12)} is not in the store.`, artifact, {
    cause: error,
  });
}

/**
 * Notes the use of bytes that were read, when they are those that the artifact names; else throws an `ArtifactError`, and
 * removes them, so that the step which needs them is done again and not found again.
 */
export async function accept(directory: string, artifact: Artifact, found: Digest): Promise<void> {
  const path = objectPath(directory, artifact.sha256);
  try {
    verifyBytes(artifact, found);
  } catch (error) {
    // Another reader may have found that first, and good bytes may be there since: they stay.
    await removeIf(path, async (aside) => (await digestOf(aside)).sha256 !== artifact.sha256);
    throw error;
  }
  await markUsed(path);
}
