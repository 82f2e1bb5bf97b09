import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { endOrphans } from './end-orphans';
import { ownerOf, thisOwner, type WorkOwner } from './work-directory';

/** No clip and no film takes this long, so an older directory is left over. */
const LEFT_BEHIND_AFTER_MS = 24 * 60 * 60_000;

/**
 * Removes the directories that killed processes of this machine left in the work root, and ends the programs that still work
 * there. Where it cannot be known whether the process lives, as on another machine, a directory is removed when it is a day old.
 * What cannot be removed stays. A process calls this before its own first work: a directory with its process id is then one of
 * an earlier process with the same id.
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

/** Whether the owner is known to be dead. When its process id was given to another process, it counts as alive. */
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
