import type { StoreRecord } from '../../src/store/artifact-store';
import { readRecord } from '../../src/store/kinds/directory/record-file';
import { recordsIn } from '../../src/store/kinds/directory/store-directory';

/** The records of a store whose artifacts are all there: what somebody who looks now need not make again. */
export async function* wholeRecords(store: string): AsyncGenerator<StoreRecord> {
  for await (const { path, id } of recordsIn(store)) {
    const found = await readRecord(store, path, id);
    if (found?.record && !found.problem) yield found.record;
  }
}
