import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a file holds, by its size and SHA-256 (hex). */
export interface Digest {
  bytes: number;
  sha256: string;
}

/** Reads a file for its digest, with little memory whatever its size. */
export async function digestOf(path: string, signal?: AbortSignal): Promise<Digest> {
  const meter = createMeter();
  await pipeline(createReadStream(path), meter.stream.resume(), { ...(signal && { signal }) });
  return meter.digest();
}

/** A stream that passes everything on; `digest` is what has flowed through it. */
export function createMeter(): { stream: Transform; digest: () => Digest } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      bytes += chunk.length;
      hash.update(chunk);
      pass(null, chunk);
    },
  });
  return { stream, digest: () => ({ bytes, sha256: hash.digest('hex') }) };
}
