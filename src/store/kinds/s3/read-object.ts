import type { Readable } from 'node:stream';
import type { Bucket, FoundObject } from './bucket';

/** A connection may be lost in the middle of an answer. */
const MOST_READS = 5;

/** What reading an object came to, and which one it was. */
export interface ReadObject<T> {
  read: T;
  object: FoundObject;
}

/** Reads all of an object, once more when the connection is lost meanwhile; undefined when there is none. */
export async function readObject<T>(
  bucket: Bucket,
  name: string,
  read: (stream: Readable) => Promise<T>,
): Promise<ReadObject<T> | undefined> {
  for (let attempt = 1; ; attempt++) {
    const opened = await bucket.get(name);
    if (!opened) return undefined;
    const { stream, ...object } = opened;
    try {
      return { read: await read(stream), object };
    } catch (error) {
      // Another try mends what the stream has failed of, and not what who reads it has, such as a full disk.
      if (attempt >= MOST_READS || error !== stream.errored) throw error;
    } finally {
      stream.destroy();
    }
  }
}
