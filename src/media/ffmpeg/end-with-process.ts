import type { ChildProcess } from 'node:child_process';

const children = new Set<ChildProcess>();

function killAll(): void {
  for (const child of children) child.kill('SIGKILL');
}

/** Ends a child process when this process exits. When this process is killed, the child goes on: see `endOrphans`. */
export function endWithProcess(child: ChildProcess): void {
  const forget = () => {
    children.delete(child);
    if (children.size === 0) process.off('exit', killAll);
  };
  if (children.size === 0) process.on('exit', killAll);
  children.add(child);
  child.once('close', forget).once('error', forget);
}
