import { open, type FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import type { Artifact } from '../../../domain/film/artifact';
import { checkRange, checkRangeLength } from '../../byte-range';
import { createMeter, digestOf } from '../../file-digest';
import { markUsed } from './last-use';
import { accept, lookAtObject } from './stored-object';

/** Opens a part of an artifact as `ArtifactReader.openRange` promises. */
export async function openRange(directory: string, artifact: Artifact, from: number, to: number): Promise<Readable> {
  checkRange(artifact, from, to);
  const file = await lookAtObject(directory, artifact, async (path) => {
    await markUsed(path);
    return open(path);
  });
  const isOfItsSize = await hasSize(file, artifact.bytes);
  if (isOfItsSize && from < to) return streamOf(file, directory, artifact, from, to);
  await file.close();
  if (isOfItsSize) return Readable.from([]);
  await accept(directory, artifact, await lookAtObject(directory, artifact, (path) => digestOf(path)));
  // They were accepted, so another process has written good bytes meanwhile.
  return openRange(directory, artifact, from, to);
}

async function hasSize(file: FileHandle, bytes: number): Promise<boolean> {
  try {
    return (await file.stat()).size === bytes;
  } catch (error) {
    await file.close();
    throw error;
  }
}

function streamOf(file: FileHandle, directory: string, artifact: Artifact, from: number, to: number): Readable {
  const { stream } = createMeter(async (found) => {
    checkRangeLength(artifact, from, to, found.bytes);
    if (to - from === artifact.bytes) await accept(directory, artifact, found);
  });
  // The callback is empty because the returned stream reports every error itself.
  return pipeline(file.createReadStream({ start: from, end: to - 1 }), stream, () => undefined);
}
