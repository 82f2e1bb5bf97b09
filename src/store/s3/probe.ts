import { randomUUID } from 'node:crypto';
import { sha256Of } from '../verify-bytes';
import type { Bucket } from './bucket';

/**
 * Tries whether a bucket can be a store: it must be written, and the server must refuse a second object of the same name where
 * that was asked for, or two workers could each take another result for the first. Throws a sentence when it cannot. There is no end to how
 * much may be put there: answers undefined.
 */
export async function probe(bucket: Bucket): Promise<undefined> {
  const name = `probes/${randomUUID()}`;
  const bytes = Buffer.from('Storyreel tries whether this bucket can be a store.\n');
  const object = { sha256: sha256Of(bytes), bytes: bytes.length, mediaType: 'text/plain', open: () => bytes };
  await bucket.put(name, object);
  try {
    if (!(await bucket.putOnce(name, object))) return undefined;
    throw new Error(
      'That S3 server writes over objects that it was asked to leave ("If-None-Match: *"), so two workers could each keep another ' +
        'result of one step. Take a server that knows conditional writes.',
    );
  } finally {
    const found = await bucket.look(name);
    if (found) await bucket.remove(name, found.etag);
  }
}
