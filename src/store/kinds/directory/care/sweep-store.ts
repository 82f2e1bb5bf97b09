import { sizeAndUse } from '../last-use';
import { readRecordAlone } from '../record-file';
import { removeIf } from '../remove-if';
import { objectsIn, recordFilesIn, recordPath, type StoredFile } from '../store-directory';
import { sweepParts } from './sweep-parts';
import type { Sweep, Swept } from '../../../store-care';
import { count, NOTHING, type Tally } from '../../../tally';

/**
 * Removes the records that were not used since a moment, then the bytes that no remaining record names and nobody has written
 * or read since, and left-over parts. Films may be made meanwhile, and other sweeps may run: what is used from now on either
 * stays, or is found missing and made anew.
 */
export async function sweepStore(directory: string, { unusedSinceMs, dryRun = false, signal }: Sweep): Promise<Swept> {
  const swept: Swept = { records: { ...NOTHING }, artifacts: { ...NOTHING }, temporaryFiles: { ...NOTHING } };
  const isUnused = async (path: string) => ((await sizeAndUse(path))?.usedAtMs ?? Infinity) < unusedSinceMs;
  /** Resolves to whether it was removed; false also when it is not there. */
  const remove = async ({ path }: StoredFile, tally: Tally) => {
    signal?.throwIfAborted();
    const found = await sizeAndUse(path);
    if (!found || found.usedAtMs >= unusedSinceMs) return false;
    const isRemoved = dryRun || (await removeIf(path, isUnused));
    if (isRemoved) count(tally, found.bytes);
    return isRemoved;
  };

  const needed = new Set<string>();
  /** Notes the artifacts that a record needs. Resolves to whether the record was there. */
  const need = async ({ path, id }: StoredFile) => {
    const found = await readRecordAlone(path, id);
    found?.record?.artifacts.forEach(({ sha256 }) => needed.add(sha256));
    return found !== undefined;
  };
  const unsettled: StoredFile[] = [];
  for await (const file of recordFilesIn(directory)) {
    const isGone = !file.isPart && (await remove(file, swept.records));
    if (!isGone && !(await need(file))) unsettled.push({ path: recordPath(directory, file.id), id: file.id });
  }
  // Records that were not found may be renamed at the moment by another sweep's `removeIf`: look under both names.
  if (unsettled.length > 0) for await (const file of recordFilesIn(directory)) if (file.isPart) await need(file);
  for (const file of unsettled) await need(file);

  for await (const file of objectsIn(directory)) if (!needed.has(file.id)) await remove(file, swept.artifacts);
  swept.temporaryFiles = await sweepParts(directory, { dryRun });
  return swept;
}
