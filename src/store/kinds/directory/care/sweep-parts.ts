import { stat, unlink } from 'node:fs/promises';
import { sizeAndUse } from '../last-use';
import { isAside, takeBack } from '../put-aside';
import { partsIn } from '../store-directory';
import { count, NOTHING, type Tally } from '../../../tally';
import { unless } from '../unless';

/** No file takes this long to write, so an older part is left over. */
const LEFT_OVER_AFTER_MS = 24 * 60 * 60_000;

/**
 * Removes the parts that killed processes left in a store more than a day before `nowMs`; with `dryRun` it only counts them. A whole
 * file that was put aside then is put back: it may be wanted, and has its own time of last use, which says nothing of the part's age.
 * What cannot be removed stays.
 */
export async function sweepParts(directory: string, { dryRun = false, nowMs = Date.now() } = {}): Promise<Tally> {
  const swept = { ...NOTHING };
  for await (const path of partsIn(directory)) {
    if (isAside(path)) {
      if (!dryRun && (await isAsideSince(path, nowMs - LEFT_OVER_AFTER_MS))) await takeBack(path);
      continue;
    }
    const found = await sizeAndUse(path);
    if (!found || nowMs - found.usedAtMs < LEFT_OVER_AFTER_MS) continue;
    const isGone =
      dryRun ||
      (await unlink(path).then(
        () => true,
        () => false,
      ));
    if (isGone) count(swept, found.bytes);
  }
  return swept;
}

/** When a file got its name is the time of its last change as a whole; its contents may be from long before. */
async function isAsideSince(path: string, beforeMs: number): Promise<boolean> {
  const stats = await stat(path).catch(unless('ENOENT'));
  return stats !== undefined && stats.ctimeMs < beforeMs;
}
