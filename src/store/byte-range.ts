import type { Artifact } from '../domain/film/artifact';
import { ArtifactError } from './artifact-store';

/** Throws a `RangeError` unless 0 <= `from` <= `to` <= the artifact's bytes; `from` is included, `to` is not. */
export function checkRange({ mediaType, bytes }: Artifact, from: number, to: number): void {
  const isWhole = Number.isSafeInteger(from) && Number.isSafeInteger(to);
  if (isWhole && from >= 0 && from <= to && to <= bytes) return;
  throw new RangeError(
    `Expected the bounds of a part of a ${mediaType} of ${bytes} bytes, the end not included, but got ${from} to ${to}.`,
  );
}

/** Throws an `ArtifactError` unless all bytes of the range were read. */
export function checkRangeLength(artifact: Artifact, from: number, to: number, cameBytes: number): void {
  if (cameBytes === to - from) return;
  throw new ArtifactError(
    `The stored ${artifact.mediaType} ${artifact.sha256.slice(0, 12)} was cut short while it was read: of its bytes ` +
      `${from} to ${to} only ${cameBytes} came.`,
    artifact,
  );
}
