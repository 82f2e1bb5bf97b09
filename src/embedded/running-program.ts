import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process as it can be found again later: a process id alone may by then belong to somebody else. */
export interface RunningProgram {
  pid: number;
  /** Words that stand in its command line, and hardly in that of another. */
  commandIncludes: string[];
}

/** Whether that process still runs, and is still that program. */
export function isRunning(program: RunningProgram): boolean {
  try {
    process.kill(program.pid, 0);
  } catch {
    return false;
  }
  const command = commandLine(program.pid);
  return program.commandIncludes.every((words) => command.includes(words));
}

/** Ends a program that an earlier run left behind: asks first, and forces it after `graceMs`. */
export async function endOrphan(program: RunningProgram, graceMs: number): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isRunning(program)) return;
    process.kill(program.pid, signal);
    for (const end = Date.now() + graceMs; isRunning(program) && Date.now() < end;) await sleep(20);
  }
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
