import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { endOrphans } from './end-orphans';
import { startOfProcess } from './start-of-process';
import { ownerOf, thisOwner } from './work-directory';

/** No clip and no film takes this long, so a directory in which nothing was written for longer is left over. */
const LEFT_BEHIND_AFTER_MS = 24 * 60 * 60_000;

/**
 * Removes the directories that killed processes of this machine left in the work root, and ends the programs that still work
 * there. Where it cannot be known whether the process lives, as on another machine, a directory is removed when nothing was written
 * in it for a day. What a living process of this machine has stays, whatever the clock says: it may have jumped. What cannot be
 * removed stays. A process calls this before its own first work: a directory with its process id is then one of
 * an earlier process with the same id.
 */
export async function sweepWork(root: string, nowMs = Date.now()): Promise<void> {
  for (const name of await readdir(root).catch(() => [])) {
    const path = join(root, name);
    if (!(isHere(name) ? isDead(name) : await isOld(path, nowMs))) continue;
    await endOrphans(path);
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** By whatever was written last: after a clock has jumped forward, what is at work there soon has the new time. */
async function isOld(path: string, nowMs: number): Promise<boolean> {
  const names = await readdir(path).catch(() => []);
  const times = await Promise.all(
    [path, ...names.map((name) => join(path, name))].map((each) =>
      stat(each).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  const lastMs = Math.max(...times);
  return lastMs > 0 && nowMs - lastMs >= LEFT_BEHIND_AFTER_MS;
}

function isHere(name: string): boolean {
  return ownerOf(name)?.host === thisOwner().host;
}

/** Whether the owner, a process of this machine, is dead; one that has its number but began at another time is another process. */
function isDead(name: string): boolean {
  const { pid, start } = ownerOf(name)!;
  if (pid === thisOwner().pid) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
  }
  const startNow = startOfProcess(pid);
  return start !== undefined && startNow !== undefined && start !== startNow;
}
