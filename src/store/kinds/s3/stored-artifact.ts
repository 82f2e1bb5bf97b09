import type { Readable } from 'node:stream';
import type { Artifact } from '../../../domain/film/artifact';
import { ArtifactError } from '../../artifact-store';
import { verifyBytes, type Digest } from '../../verify-bytes';
import type { Bucket, OpenObject } from './bucket';
import { markUsed } from './mark-used';
import { artifactName } from './object-names';
import { readObject } from './read-object';
import { removeDamaged } from './remove-damaged';

/** What reading all bytes of an artifact came to, and what they were. */
interface WholeRead<T> {
  read: T;
  found: Digest;
}

/**
 * Reads all bytes of an artifact, once more when the connection is lost meanwhile, and notes that they are used; throws an `ArtifactError` as
 * the store promises.
 */
export async function readWhole<T>(
  bucket: Bucket,
  artifact: Artifact,
  read: (stream: Readable) => Promise<WholeRead<T>>,
): Promise<T> {
  const { read: whole, object } = (await readObject(bucket, artifactName(artifact), read)) ?? notThere(artifact);
  await acceptOrRemove(bucket, artifact, object.etag, whole.found);
  await markUsed(bucket, object, artifact.mediaType);
  return whole.read;
}

/** Opens an artifact, or a part of it; throws an `ArtifactError` when it is not there. */
export async function openArtifact(
  bucket: Bucket,
  artifact: Artifact,
  range?: { from: number; to: number },
): Promise<OpenObject> {
  const object = await bucket.get(artifactName(artifact), range);
  return object ?? notThere(artifact);
}

/** Says that an artifact is not in the store. */
export function notThere(artifact: Artifact): never {
  throw new ArtifactError(`The ${artifact.mediaType} ${artifact.sha256.slice(0, 12)} is not in the store.`, artifact);
}

/** Throws an `ArtifactError` unless `found` is what the artifact names, and removes its bytes then, so that they are made again. */
export async function acceptOrRemove(bucket: Bucket, artifact: Artifact, etag: string, found: Digest): Promise<void> {
  try {
    verifyBytes(artifact, found);
  } catch (error) {
    // Good bytes that are only named with another size stay, and so do those that another process has put there meanwhile.
    if (found.sha256 !== artifact.sha256) await removeDamaged(bucket, artifactName(artifact), etag);
    throw error;
  }
}
