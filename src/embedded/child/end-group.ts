import type { ChildProcess } from 'node:child_process';

/** Forces the end of a child that leads a process group and of all in the group, also when the child itself is gone. */
export function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    child.kill('SIGKILL');
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}
