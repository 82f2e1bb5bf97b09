import { overviewOf } from '../../../overview';
import type { StoreOverview } from '../../../store-care';
import { sizeAndUse } from '../last-use';
import { readRecordAlone } from '../record-file';
import { objectsIn, partsIn, recordsIn } from '../store-directory';

/** Looks through a store without reading artifacts or changing anything. */
export function storeOverview(directory: string): Promise<StoreOverview> {
  return overviewOf({ artifacts: artifactsOf(directory), records: recordsOf(directory), parts: partsOf(directory) });
}

async function* artifactsOf(directory: string) {
  for await (const { path, id: sha256 } of objectsIn(directory)) {
    const found = await sizeAndUse(path);
    if (found) yield { sha256, bytes: found.bytes };
  }
}

async function* recordsOf(directory: string) {
  for await (const { path, id } of recordsIn(directory)) {
    const found = await sizeAndUse(path);
    if (found) yield { record: (await readRecordAlone(path, id))?.record, bytes: found.bytes };
  }
}

async function* partsOf(directory: string) {
  for await (const path of partsIn(directory)) yield { bytes: (await sizeAndUse(path))?.bytes ?? 0 };
}
