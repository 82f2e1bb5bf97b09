import type { Bucket } from './bucket';

/**
 * Removes a damaged object if it still is the one that was read, and not a good one that was put in its place meanwhile. Resolves to whether
 * it was. Looks again first, as a server that knows no conditional deletes, such as MinIO, removes whatever is there: so it can only be wrong in the
 * moment between the two.
 */
export async function removeDamaged(bucket: Bucket, name: string, etag: string): Promise<boolean> {
  return (await bucket.look(name))?.etag === etag && bucket.remove(name, etag);
}
