import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process as it can be found again later: a process id alone may by then belong to somebody else. */
export interface RunningProgram {
  pid: number;
  /** Words that stand in its command line, and hardly in that of another. */
  commandIncludes: string[];
}

/** The process that asks, as others can find it. */
export function thisProgram(): RunningProgram {
  return { pid: process.pid, commandIncludes: [commandLine(process.pid)] };
}

/** Whether that process still runs, and is still that program. */
export function isRunning(program: RunningProgram): boolean {
  try {
    process.kill(program.pid, 0);
  } catch {
    return false;
  }
  const command = commandLine(program.pid);
  if (command === '') return isEnding(program.pid);
  return program.commandIncludes.every((words) => command.includes(words));
}

/** All processes whose command line includes these words. */
export function findPrograms(commandIncludes: string[]): RunningProgram[] {
  return allCommandLines()
    .filter(({ command }) => commandIncludes.every((words) => command.includes(words)))
    .map(({ pid }) => ({ pid, commandIncludes }));
}

/** Ends a program that an earlier run left behind: asks first, and forces it after `graceMs`. */
export async function endOrphan(program: RunningProgram, graceMs: number): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isRunning(program)) return;
    process.kill(program.pid, signal);
    for (const end = Date.now() + graceMs; isRunning(program) && Date.now() < end;) await sleep(20);
  }
}

function allCommandLines(): { pid: number; command: string }[] {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map((pid) => ({ pid: Number(pid), command: commandLine(Number(pid)) }));
  }
  try {
    const listed = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,command='], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    return [...listed.matchAll(/^ *(\d+) (.*)$/gm)].map(([, pid, command]) => ({
      pid: Number(pid),
      command: command!,
    }));
  } catch {
    return [];
  }
}

/** A process that ends loses its command line before its last thread gives up its ports and files. */
function isEnding(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const isZombie = /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return !isZombie || readdirSync(`/proc/${pid}/task`).length > 1;
  } catch {
    return false;
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
