import type { Readable } from 'node:stream';
import type { Artifact } from '../../../domain/film/artifact';
import { isDiskFull } from '../../../domain/full-disk';
import { ArtifactError } from '../../artifact-store';
import { verifyBytes, type Digest } from '../../verify-bytes';
import type { Bucket, OpenObject } from './bucket';
import { markUsed } from './mark-used';
import { artifactName } from './object-names';

/** A connection may be lost in the middle of an answer. */
const MOST_READS = 5;

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
  for (let attempt = 1; ; attempt++) {
    const { stream, ...object } = await openArtifact(bucket, artifact);
    const done = await read(stream).catch((error: NodeJS.ErrnoException) => {
      // An error of the disk has a path; another try would not mend it.
      if (attempt >= MOST_READS || error.path !== undefined || isDiskFull(error)) throw error;
      return undefined;
    });
    if (!done) continue;
    await acceptOrRemove(bucket, artifact, object.etag, done.found);
    await markUsed(bucket, object, artifact.mediaType);
    return done.read;
  }
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
    if (found.sha256 !== artifact.sha256) await bucket.remove(artifactName(artifact), etag);
    throw error;
  }
}
