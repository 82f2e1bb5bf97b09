import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Ends a child process: asks first, and after `graceMs` forces it, with all that it started if it leads a group. */
export async function stopChild(child: ChildProcess, graceMs: number, leadsGroup = false): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => {
    if (leadsGroup && process.platform !== 'win32') process.kill(-child.pid!, 'SIGKILL');
    else child.kill('SIGKILL');
  }, graceMs);
  await exited;
  clearTimeout(force);
}
