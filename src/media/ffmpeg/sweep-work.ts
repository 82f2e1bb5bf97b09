import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { endOrphans } from './end-orphans';
import { ownerOf, thisOwner, type WorkOwner } from './work-directory';

/** No clip and no film takes so long to make. */
const LEFT_BEHIND_AFTER_MS = 24 * 60 * 60_000;

/**
 * Removes what killed processes of this machine left in the work root, and ends the programs that they left at work there. Of
 * processes that cannot be asked for, such as another machine's, it is removed a day later. What cannot be removed stays.
 * A process calls it before its own first work: what bears its number is then another's, who had it before.
 */
export async function sweepWork(root: string, nowMs = Date.now()): Promise<void> {
  for (const name of await readdir(root).catch(() => [])) {
    const path = join(root, name);
    if (!isDead(ownerOf(name)) && !(await isOld(path, nowMs))) continue;
    await endOrphans(path);
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

async function isOld(path: string, nowMs: number): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && nowMs - stats.mtimeMs >= LEFT_BEHIND_AFTER_MS;
}

/** Whether it is known that nobody works there any more: a number that was given to another process counts as alive. */
function isDead(owner: WorkOwner | undefined): boolean {
  const { host, pid } = thisOwner();
  if (owner?.host !== host) return false;
  if (owner.pid === pid) return true;
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
