import { createHash } from 'node:crypto';

/** An object of a bucket. */
export interface StoredObject {
  bytes: Buffer;
  mediaType: string;
  /** When it was written last, in milliseconds since 1970. */
  writtenAtMs: number;
}

/** What changes with an object's content, as S3 writes it. */
export function etagOf({ bytes }: StoredObject): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

/** The SHA-256 of bytes as S3 writes it. */
export function checksumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64');
}
