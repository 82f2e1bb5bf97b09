import type { Bucket, FoundObject } from '../bucket';
import { idIn } from '../object-names';
import { readRecordAlone, type RecordObject } from '../read-record';

/** An object of a store by its `id`: the hash of an artifact's bytes, or a recipe's key. */
export type StoredObject = FoundObject & { id: string };

/** So many are read at the same time: each waits for the network more than for anything else. */
const AT_ONCE = 16;

/** The objects whose names begin so; those that appear or vanish meanwhile may or may not be among them. */
export async function* storedIn(bucket: Bucket, begin: string): AsyncGenerator<StoredObject> {
  for await (const object of bucket.list(begin)) {
    const id = idIn(object.name);
    if (id !== undefined) yield { ...object, id };
  }
}

/** The same with what was read of each; those that have vanished meanwhile are left out. */
export async function* readIn<T>(
  objects: AsyncIterable<StoredObject>,
  read: (object: StoredObject) => Promise<T | undefined>,
): AsyncGenerator<T> {
  let group: StoredObject[] = [];
  const readGroup = async () => (await Promise.all(group.map(read))).filter((each) => each !== undefined);
  for await (const object of objects) {
    group.push(object);
    if (group.length < AT_ONCE) continue;
    yield* await readGroup();
    group = [];
  }
  yield* await readGroup();
}

/** Reads a record of a listing, without looking for its artifacts. */
export function recordIn(bucket: Bucket): (object: StoredObject) => Promise<RecordObject | undefined> {
  return ({ name, id }) => readRecordAlone(bucket, name, id);
}
