import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { endGroup } from './end-group';

/** Ends a child process that leads a group: asks it first, and after `graceMs` forces it with all that it started. */
export async function stopChild(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => endGroup(child), graceMs);
  await exited;
  clearTimeout(force);
}
