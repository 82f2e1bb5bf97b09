import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** No clip and no film takes so long to make. */
const LEFT_BEHIND_AFTER_MS = 24 * 60 * 60_000;

/** Removes what killed processes left in the work root more than a day before `nowMs`; what cannot be removed stays. */
export async function sweepWork(root: string, nowMs = Date.now()): Promise<void> {
  const names = await readdir(root).catch(() => []);
  for (const path of names.map((name) => join(root, name))) {
    const stats = await stat(path).catch(() => undefined);
    if (!stats || nowMs - stats.mtimeMs < LEFT_BEHIND_AFTER_MS) continue;
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
