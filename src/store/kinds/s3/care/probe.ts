import { randomUUID } from 'node:crypto';
import { sha256Of } from '../../../verify-bytes';
import type { Fitness } from '../../../store-care';
import type { Bucket } from '../bucket';

const BYTES = Buffer.from('Storyreel tries whether this bucket can be a store.\n');
const PROBE = { sha256: sha256Of(BYTES), bytes: BYTES.length, mediaType: 'text/plain', open: () => BYTES };

/** The etag of no object. */
const OTHER_ETAG = '"00000000000000000000000000000000"';

const REMOVES_OTHERS =
  'it makes films, but that S3 server does not heed the condition on a removal (DELETE with "If-Match"; MinIO, for one, does not). Where a ' +
  'record or a file in the store is damaged, and two workers find that in the same moment, one of them may remove what the other has just put ' +
  'in its place; it is made, and paid for, again then.';

/** Writes an object that is nobody's; throws a `KeepError` when none can be written. */
export function tryToKeep(bucket: Bucket): Promise<void> {
  return bucket.put('probes/kept', PROBE);
}

/**
 * Tries whether a bucket can be a store, as `StoreCare.fitness` promises: it must be written, and the server must refuse a second object of
 * the same name where that was asked for, or two workers could each take another result for the first. That it removes an object only
 * if it is the one that was meant is good, but not needed.
 */
export async function probe(bucket: Bucket): Promise<Fitness> {
  const name = `probes/${randomUUID()}`;
  await bucket.put(name, PROBE);
  try {
    if (await bucket.putOnce(name, PROBE)) {
      throw new Error(
        'That S3 server writes over objects that it was asked to leave ("If-None-Match: *"), so two workers could each keep another ' +
          'result of one step. Take a server that knows conditional writes.',
      );
    }
    return (await bucket.remove(name, OTHER_ETAG)) ? { advice: REMOVES_OTHERS } : {};
  } finally {
    const found = await bucket.look(name);
    if (found) await bucket.remove(name, found.etag);
  }
}
