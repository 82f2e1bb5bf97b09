import { unlink } from 'node:fs/promises';
import { sizeAndUse } from './last-use';
import { partsIn } from './store-directory';
import { count, NOTHING, type Tally } from '../tally';

/** No file takes this long to write, so an older part is left over. */
const LEFT_OVER_AFTER_MS = 24 * 60 * 60_000;

/**
 * Removes the parts that killed processes left in a store more than a day before `nowMs`; with `dryRun` it only counts them.
 * What cannot be removed stays.
 */
export async function sweepParts(directory: string, { dryRun = false, nowMs = Date.now() } = {}): Promise<Tally> {
  const swept = { ...NOTHING };
  for await (const path of partsIn(directory)) {
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
