import { pipeline, Readable } from 'node:stream';
import type { Artifact } from '../../../domain/film/artifact';
import { checkRange, checkRangeLength } from '../../byte-range';
import { createMeter, digestOfStream } from '../../file-digest';
import type { Bucket } from './bucket';
import { markUsed } from './mark-used';
import { artifactName } from './object-names';
import { acceptOrRemove, notThere, openArtifact, readWhole } from './stored-artifact';

/** Opens a part of an artifact as `ArtifactReader.openRange` promises. */
export async function openRange(bucket: Bucket, artifact: Artifact, from: number, to: number): Promise<Readable> {
  checkRange(artifact, from, to);
  const found = (await bucket.look(artifactName(artifact))) ?? notThere(artifact);
  await markUsed(bucket, found, artifact.mediaType);
  if (found.bytes !== artifact.bytes) await refuse(bucket, artifact);
  if (from === to) return Readable.from([]);
  const { stream: bytes, etag } = await openArtifact(bucket, artifact, { from, to });
  const { stream } = createMeter(async (came) => {
    checkRangeLength(artifact, from, to, came.bytes);
    if (to - from === artifact.bytes) await acceptOrRemove(bucket, artifact, etag, came);
  });
  // The callback is empty because the returned stream reports every error itself.
  return pipeline(bytes, stream, () => undefined);
}

/** Reads an artifact of another size than it should have: that throws, and removes it, unless another process has mended it meanwhile. */
async function refuse(bucket: Bucket, artifact: Artifact): Promise<void> {
  await readWhole(bucket, artifact, async (stream) => ({ read: undefined, found: await digestOfStream(stream) }));
}
