import { randomUUID } from 'node:crypto';
import { sha256Of } from '../../../verify-bytes';
import type { Bucket } from '../bucket';

const BYTES = Buffer.from('Storyreel tries whether this bucket can be a store.\n');
const PROBE = { sha256: sha256Of(BYTES), bytes: BYTES.length, mediaType: 'text/plain', open: () => BYTES };

/** Writes an object that is nobody's; throws a `KeepError` when none can be written. */
export function tryToKeep(bucket: Bucket): Promise<void> {
  return bucket.put('probes/kept', PROBE);
}

/**
 * Tries whether a bucket can be a store: it must be written, and the server must refuse a second object of the same name where
 * that was asked for, or two workers could each take another result for the first. Throws a sentence when it cannot. There is no end to how
 * much may be put there: answers undefined.
 */
export async function probe(bucket: Bucket): Promise<undefined> {
  const name = `probes/${randomUUID()}`;
  await bucket.put(name, PROBE);
  try {
    if (!(await bucket.putOnce(name, PROBE))) return undefined;
    throw new Error(
      'That S3 server writes over objects that it was asked to leave ("If-None-Match: *"), so two workers could each keep another ' +
        'result of one step. Take a server that knows conditional writes.',
    );
  } finally {
    const found = await bucket.look(name);
    if (found) await bucket.remove(name, found.etag);
  }
}
