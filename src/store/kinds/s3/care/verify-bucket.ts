import { pipeline } from 'node:stream';
import { damagedArtifact, damagedRecord } from '../../../damage';
import type { Damage, Verified } from '../../../store-care';
import { count, NOTHING } from '../../../tally';
import { createMeter } from '../../../file-digest';
import type { Bucket } from '../bucket';
import { ARTIFACTS, RECORDS } from '../object-names';
import { readObject } from '../read-object';
import { readRecord } from '../read-record';
import { removeDamaged } from '../remove-damaged';
import { readIn, storedIn, type StoredObject } from './stored-in';

/** Reads every artifact and record, as `StoreCare.verify` promises. All bytes come over the network. */
export async function verifyBucket(
  bucket: Bucket,
  onDamage: (damage: Damage) => void,
  signal?: AbortSignal,
): Promise<Verified> {
  const verified: Verified = { artifacts: { ...NOTHING }, records: 0 };
  const artifactIn = async ({ name, id }: StoredObject) => {
    signal?.throwIfAborted();
    const whole = await readObject(bucket, name, async (bytes) => {
      const { stream, digest } = createMeter();
      // The callback is empty because who reads the last stream meets every error there.
      const pieces = pipeline(bytes, stream, () => undefined);
      for await (const _piece of pieces) signal?.throwIfAborted();
      return digest();
    });
    return whole && { name, id, etag: whole.object.etag, found: whole.read };
  };
  for await (const { name, id, etag, found } of readIn(storedIn(bucket, ARTIFACTS), artifactIn)) {
    if (found.sha256 === id) count(verified.artifacts, found.bytes);
    else if (await removeDamaged(bucket, name, etag)) onDamage(damagedArtifact(id, found));
  }
  const wholeRecordIn = async ({ name, id }: StoredObject) => {
    signal?.throwIfAborted();
    const found = await readRecord(bucket, name, id);
    return found && { ...found, id };
  };
  for await (const { id, object, ...found } of readIn(storedIn(bucket, RECORDS), wholeRecordIn)) {
    if (found.problem === undefined) verified.records++;
    else if (await removeDamaged(bucket, object.name, object.etag)) onDamage(damagedRecord(id, found));
  }
  return verified;
}
