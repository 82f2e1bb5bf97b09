import { overviewOf } from '../../../overview';
import type { StoreOverview } from '../../../store-care';
import type { Bucket } from '../bucket';
import { ARTIFACTS, RECORDS } from '../object-names';
import { readIn, recordIn, storedIn } from './stored-in';

/** Looks through a store without reading artifacts or changing anything. */
export function overviewOfBucket(bucket: Bucket): Promise<StoreOverview> {
  return overviewOf({ artifacts: artifactsIn(bucket), records: recordsIn(bucket), parts: none() });
}

async function* artifactsIn(bucket: Bucket) {
  for await (const { id: sha256, bytes } of storedIn(bucket, ARTIFACTS)) yield { sha256, bytes };
}

async function* recordsIn(bucket: Bucket) {
  const found = readIn(storedIn(bucket, RECORDS), recordIn(bucket));
  for await (const { record, object } of found) yield { record, bytes: object.bytes };
}

/** Objects are there whole or not at all. */
async function* none(): AsyncGenerator<never> {}
