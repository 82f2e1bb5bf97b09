import { Readable } from 'node:stream';
import type { Sweep, Swept } from '../../../store-care';
import { count, NOTHING, type Tally } from '../../../tally';
import type { Bucket } from '../bucket';
import { ARTIFACTS, RECORDS } from '../object-names';
import { readIn, recordIn, storedIn, type StoredObject } from './stored-in';

/**
 * Removes what was not used since a moment, as `StoreCare.sweep` promises. S3 has nothing that removes an object only if it was not used: one
 * that is used for the first time in so long between the look at it and its removal is found missing, and made anew.
 */
export async function sweepBucket(bucket: Bucket, { unusedSinceMs, dryRun = false, signal }: Sweep): Promise<Swept> {
  const swept: Swept = { records: { ...NOTHING }, artifacts: { ...NOTHING }, temporaryFiles: { ...NOTHING } };
  /** Resolves to whether it was removed. */
  const remove = async ({ name, usedAtMs }: StoredObject, tally: Tally) => {
    signal?.throwIfAborted();
    if (usedAtMs >= unusedSinceMs) return false;
    const now = await bucket.look(name);
    if (!now || now.usedAtMs >= unusedSinceMs) return false;
    const isRemoved = dryRun || (await bucket.remove(name, now.etag));
    if (isRemoved) count(tally, now.bytes);
    return isRemoved;
  };

  const left: StoredObject[] = [];
  for await (const record of storedIn(bucket, RECORDS)) if (!(await remove(record, swept.records))) left.push(record);
  const needed = new Set<string>();
  for await (const { record } of readIn(Readable.from(left), recordIn(bucket))) {
    record?.artifacts.forEach(({ sha256 }) => needed.add(sha256));
  }
  for await (const artifact of storedIn(bucket, ARTIFACTS)) {
    if (!needed.has(artifact.id)) await remove(artifact, swept.artifacts);
  }
  return swept;
}
