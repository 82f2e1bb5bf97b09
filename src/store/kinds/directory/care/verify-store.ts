import { digestOf } from '../../../file-digest';
import { readRecord, removeDamagedRecord } from '../record-file';
import { removeIf } from '../remove-if';
import { objectsIn, recordsIn } from '../store-directory';
import { damagedArtifact, damagedRecord } from '../../../damage';
import type { Damage, Verified } from '../../../store-care';
import { count, NOTHING } from '../../../tally';
import { unless } from '../unless';

/**
 * Reads every artifact and record. What is damaged is told to `onDamage` and removed, so that it is made again when it is
 * needed. A record whose artifacts are not all there counts as damaged.
 */
export async function verifyStore(
  directory: string,
  onDamage: (damage: Damage) => void,
  signal?: AbortSignal,
): Promise<Verified> {
  const verified: Verified = { artifacts: { ...NOTHING }, records: 0 };
  for await (const { path, id } of objectsIn(directory)) {
    signal?.throwIfAborted();
    const found = await digestOf(path, signal).catch(unless('ENOENT'));
    if (found?.sha256 === id) count(verified.artifacts, found.bytes);
    else if (found && (await removeIf(path, async (aside) => (await digestOf(aside)).sha256 !== id))) {
      onDamage(damagedArtifact(id, found));
    }
  }
  for await (const { path, id } of recordsIn(directory)) {
    signal?.throwIfAborted();
    const found = await readRecord(directory, path, id);
    if (found?.problem === undefined) verified.records += found ? 1 : 0;
    else if (await removeDamagedRecord(directory, path, id)) {
      onDamage(damagedRecord(id, found));
    }
  }
  return verified;
}
