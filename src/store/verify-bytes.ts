import { createHash } from 'node:crypto';
import type { Artifact } from '../domain/film/artifact';
import { ArtifactError } from './artifact-store';

/** What identifies some bytes: their number and their SHA-256 (hex). */
export interface Digest {
  bytes: number;
  sha256: string;
}

/** The SHA-256 of the bytes, in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Throws an `ArtifactError` unless this is the size and hash that the artifact names. */
export function verifyBytes(artifact: Artifact, found: Digest): void {
  if (found.bytes === artifact.bytes && found.sha256 === artifact.sha256) return;
  throw new ArtifactError(
    `The stored ${artifact.mediaType} ${artifact.sha256.slice(0, 12)} is damaged: expected ${artifact.bytes} bytes ` +
      `with that hash, found ${found.bytes} bytes with ${found.sha256.slice(0, 12)}.`,
    artifact,
  );
}
