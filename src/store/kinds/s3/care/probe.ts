import { randomUUID } from 'node:crypto';
import { sha256Of } from '../../../verify-bytes';
import type { Bucket } from '../bucket';

const BYTES = Buffer.from('Storyreel tries whether this bucket can be a store.\n');
const PROBE = { sha256: sha256Of(BYTES), bytes: BYTES.length, mediaType: 'text/plain', open: () => BYTES };

/** The etag of no object. */
const OTHER_ETAG = '"00000000000000000000000000000000"';

/** Writes an object that is nobody's; throws a `KeepError` when none can be written. */
export function tryToKeep(bucket: Bucket): Promise<void> {
  return bucket.put('probes/kept', PROBE);
}

/**
 * Tries whether a bucket can be a store: it must be written, and the server must refuse a second object of the same name where
 * that was asked for, or two workers could each take another result for the first; and it must remove an object only if it is the one that was
 * meant, or a damaged record would take a good one along that was just saved in its place. Throws a sentence when it cannot. There is no end to how
 * much may be put there: answers undefined.
 */
export async function probe(bucket: Bucket): Promise<undefined> {
  const name = `probes/${randomUUID()}`;
  await bucket.put(name, PROBE);
  try {
    if (await bucket.putOnce(name, PROBE)) {
      throw new Error(
        'That S3 server writes over objects that it was asked to leave ("If-None-Match: *"), so two workers could each keep another ' +
          'result of one step. Take a server that knows conditional writes.',
      );
    }
    if (await bucket.remove(name, OTHER_ETAG)) {
      throw new Error(
        'That S3 server removes objects that it was asked to leave (DELETE with an "If-Match" of another object), so a record that a ' +
          'worker has just saved could be removed in place of a damaged one. Take a server that knows conditional deletes.',
      );
    }
    return undefined;
  } finally {
    const found = await bucket.look(name);
    if (found) await bucket.remove(name, found.etag);
  }
}
