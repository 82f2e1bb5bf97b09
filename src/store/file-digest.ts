import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Digest } from './verify-bytes';

/** Computes the digest of a file of any size in little memory. */
export function digestOf(path: string, signal?: AbortSignal): Promise<Digest> {
  return digestOfStream(createReadStream(path), signal);
}

/** Computes the digest of all that comes of a stream; throws what that fails with. */
export async function digestOfStream(stream: Readable, signal?: AbortSignal): Promise<Digest> {
  const meter = createMeter();
  await pipeline(stream, meter.stream.resume(), { ...(signal && { signal }) });
  return meter.digest();
}

/**
 * A stream that passes everything on and computes its digest. With `accept`, the last piece is held back until that accepts the
 * whole, so that a reader of bytes that are rejected never gets all of them.
 */
export function createMeter(accept?: (found: Digest) => Promise<void>): { stream: Transform; digest: () => Digest } {
  const hash = createHash('sha256');
  let bytes = 0;
  let last: Buffer | undefined;
  const digest = () => ({ bytes, sha256: hash.digest('hex') });
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      bytes += chunk.length;
      hash.update(chunk);
      const before = last;
      last = chunk;
      pass(null, before);
    },
    flush(end) {
      if (!accept) return end(null, last);
      accept(digest()).then(() => end(null, last), end);
    },
  });
  return { stream, digest };
}
