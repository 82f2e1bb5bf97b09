import type { Bucket, FoundObject } from './bucket';

/** A use is noted at most once an hour, so the last use may be up to an hour later than the object says. */
const NOTED_EVERY_MS = 60 * 60_000;

/** Notes that an object of this type is used now. */
export async function markUsed(bucket: Bucket, { name, usedAtMs }: FoundObject, mediaType: string): Promise<void> {
  if (Date.now() - usedAtMs >= NOTED_EVERY_MS) await bucket.touch(name, mediaType);
}
